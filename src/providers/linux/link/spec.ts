import { Optional, type Static } from 'typebox'
import { array, boolean, formatted, integer, string, stringOrNull } from '../../../schema/vocabulary.ts'

/** What every link has. Absent fields are not managed; `master: null` says that it belongs to none. */
export const commonFields = {
  name: string('Name in the kernel.'),
  type: Optional(
    string(
      'physical, loopback, or what the kernel calls it: vlan, bond, bridge, dummy, veth … Absent: whatever is there.',
    ),
  ),
  up: Optional(boolean('Whether it is switched on.')),
  mtu: Optional(integer('Bytes.')),
  hardwareAddr: Optional(formatted('hardware-address', 'Its own address, not the one a bond lends it.')),
  multicast: Optional(boolean('Whether it takes part in multicast.')),
  master: Optional(stringOrNull('The bond, bridge or VRF it belongs to.')),
  portOf: Optional(stringOrNull('What its master is: bond, bridge, vrf …')),
  alias: Optional(stringOrNull('Its alias.')),
  altNames: Optional(array(string('A name.'), 'Its alternative names; only ever seen.')),
  permanentAddr: Optional(string('The hardware address it was made with; only ever seen.')),
  busPath: Optional(string('Its place on the bus, as 0000:01:00.0; only ever seen.')),
  pciID: Optional(string('Vendor and product on the PCI bus, as 8086:100E; only ever seen.')),
  driver: Optional(string('Its driver; only ever seen.')),
}

type CommonFields = { -readonly [F in keyof typeof commonFields]: Static<(typeof commonFields)[F]> }

/** A network link. The fields of each type are declared in the file of that type. */
export interface Link
  extends Pick<CommonFields, 'name'>,
    Partial<Pick<CommonFields, Exclude<keyof CommonFields, 'name'>>> {}
