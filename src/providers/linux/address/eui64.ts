import { canonicalAddress } from '../../../model/ip.ts'

/** The link-local address that the kernel makes of an Ethernet address; undefined for another sort of address. */
export function eui64(hardwareAddr: string): string | undefined {
  const bytes = hardwareAddr.split(':').map((byte) => Number.parseInt(byte, 16))
  if (bytes.length !== 6) return undefined
  const [a, b, c, d, e, f] = bytes as [number, number, number, number, number, number]
  const hex = (high: number, low: number): string => ((high << 8) | low).toString(16)
  return canonicalAddress(`fe80::${hex(a ^ 2, b)}:${hex(c, 0xff)}:${hex(0xfe, d)}:${hex(e, f)}`)
}
