import type { Probe, ProbeOutput } from '../../../model/plan/command.ts'
import type { LinkRow } from '../address-row.ts'
import type { Link } from './spec.ts'

const facts = '^(DRIVER|PCI_ID|PCI_SLOT_NAME)='

/** What the kernel has of the devices behind links, and of what these hang on: a virtio device hangs on a PCI one. */
export const everyCard: Probe = {
  argv: ['sh', '-c', `exec grep -sHE '${facts}' /sys/class/net/*/device/uevent /sys/class/net/*/device/../uevent`],
  mayFail: true,
}

type Hardware = Pick<Link, 'driver' | 'pciID' | 'busPath'>
interface Device {
  readonly own: Readonly<Record<string, string>>
  readonly above: Readonly<Record<string, string>>
}

/** The hardware behind a link; only links of no kind have any. A device without a place on the PCI bus has that of the one above. */
export function hardwareOf({ ifname, linkinfo, parentdev }: LinkRow, output: ProbeOutput | undefined): Hardware {
  const { own, above } = devices(output).get(ifname) ?? none
  const pci = own.PCI_SLOT_NAME === undefined ? above : own
  const { DRIVER: driver } = own
  const { PCI_ID: pciID, PCI_SLOT_NAME: busPath = parentdev } = linkinfo?.info_kind === undefined ? pci : {}
  return {
    ...(linkinfo?.info_kind === undefined && driver !== undefined && { driver }),
    ...(pciID !== undefined && { pciID }),
    ...(busPath !== undefined && { busPath }),
  }
}

const none: Device = { own: {}, above: {} }

const known = new WeakMap<ProbeOutput, ReadonlyMap<string, Device>>()

/** From lines like `/sys/class/net/eth0/device/uevent:DRIVER=e1000`. */
function devices(output: ProbeOutput | undefined): ReadonlyMap<string, Device> {
  if (output === undefined) return new Map()
  const before = known.get(output)
  if (before) return before
  const all = new Map<string, Device>()
  for (const line of output.stdout.split('\n')) {
    const [, name, dots, key, value] =
      /^\/sys\/class\/net\/([^/]+)\/device\/(\.\.\/)?uevent:(\w+)=(.+)$/.exec(line) ?? []
    if (name === undefined || key === undefined || value === undefined) continue
    const { own, above } = all.get(name) ?? none
    all.set(name, dots ? { own, above: { ...above, [key]: value } } : { own: { ...own, [key]: value }, above })
  }
  known.set(output, all)
  return all
}
