/** A link as the LinkStatus resource shows it, under the field names of that resource. */
export type SeenLink = Readonly<{ [field: string]: unknown }> | object

/** Fields of `link` in CEL: those of the LinkStatus message, and their types. */
export const linkFields = {
  index: 'uint',
  type: 'int',
  link_index: 'uint',
  flags: 'uint',
  hardware_addr: 'bytes',
  broadcast_addr: 'bytes',
  mtu: 'uint',
  queue_disc: 'string',
  master_index: 'uint',
  operational_state: 'int',
  kind: 'string',
  slave_kind: 'string',
  bus_path: 'string',
  pciid: 'string',
  driver: 'string',
  driver_version: 'string',
  firmware_version: 'string',
  product_id: 'string',
  vendor_id: 'string',
  product: 'string',
  vendor: 'string',
  link_state: 'bool',
  speed_megabits: 'int',
  port: 'int',
  duplex: 'int',
  vlan: 'dyn',
  bridge_master: 'dyn',
  bond_master: 'dyn',
  wireguard: 'dyn',
  permanent_addr: 'bytes',
  alias: 'string',
  alt_names: 'list<string>',
  vrf_master: 'dyn',
} as const

/** Fields whose name in the resource is not simply the camel case of their name in the message. */
const spelt: Readonly<Record<string, string>> = {
  pciid: 'pciID',
  product_id: 'productID',
  vendor_id: 'vendorID',
  speed_megabits: 'speedMbit',
}

/** Words of the resource that are numbers in the message. */
const words: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  type: { ether: 1, infiniband: 32, tunnel: 768, tunnel6: 769, loopback: 772, sit: 776, ipgre: 778, nohdr: 65_534 },
  operational_state: { notPresent: 1, down: 2, lowerLayerDown: 3, testing: 4, dormant: 5, up: 6 },
  port: { Aui: 1, Mii: 2, Fibre: 3, Bnc: 4, DirectAttach: 5, None: 239, Other: 255 },
  duplex: { Full: 1, Unknown: 255 },
}

/** The values of those fields; what is not known is zero, as in any message. */
export function valuesOf(link: SeenLink, unsigned: (number: bigint) => unknown): object {
  const seen = link as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(linkFields).map(([field, type]) => {
      const value = seen[spelt[field] ?? camelOf(field)]
      return [field, asType(type, words[field]?.[String(value)] ?? value, unsigned)]
    }),
  )
}

function asType(type: string, value: unknown, unsigned: (number: bigint) => unknown): unknown {
  if (type === 'uint') return unsigned(wholeOf(value))
  if (type === 'int') return wholeOf(value)
  if (type === 'bool') return value === true
  if (type === 'bytes') return new Uint8Array(Buffer.from(String(value ?? '').replaceAll(':', ''), 'hex'))
  if (type === 'string') return String(value ?? '')
  return type === 'dyn' ? (value ?? {}) : Array.isArray(value) ? value.map(String) : []
}

const wholeOf = (value: unknown): bigint => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : 0n)

const camelOf = (field: string): string => field.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
