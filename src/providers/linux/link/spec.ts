import { Optional, type Static } from 'typebox'
import { flag, formatted, list, text, textOrNone, whole } from '../../../schema/vocabulary.ts'

/** What every link has. Absent fields are not managed; `master: null` says that it belongs to none. */
export const commonFields = {
  name: text('Name in the kernel.'),
  type: Optional(
    text(
      'physical, loopback, or what the kernel calls it: vlan, bond, bridge, dummy, veth … Absent: whatever is there.',
    ),
  ),
  up: Optional(flag('Whether it is switched on.')),
  mtu: Optional(whole('Bytes.')),
  hardwareAddr: Optional(formatted('hardware-address', 'Its own address, not the one a bond lends it.')),
  multicast: Optional(flag('Whether it takes part in multicast.')),
  master: Optional(textOrNone('The bond, bridge or VRF it belongs to.')),
  portOf: Optional(textOrNone('What its master is: bond, bridge, vrf …')),
  alias: Optional(text('Its alias; only ever seen.')),
  altNames: Optional(list(text('A name.'), 'Its alternative names; only ever seen.')),
  permanentAddr: Optional(text('The hardware address it was made with; only ever seen.')),
  busPath: Optional(text('Its place on the bus, as 0000:01:00.0; only ever seen.')),
}

type CommonFields = { -readonly [F in keyof typeof commonFields]: Static<(typeof commonFields)[F]> }

/** A network link. The fields of each type are told in the file of that type. */
export interface Link
  extends Pick<CommonFields, 'name'>,
    Partial<Pick<CommonFields, Exclude<keyof CommonFields, 'name'>>> {}
