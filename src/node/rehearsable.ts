import type { Command } from '../model/plan/command.ts'

/**
 * Why a command cannot be run in a network namespace of its own, in a few words; undefined where it can. Only what is known to touch
 * nothing else can: whatever is not named here is left out.
 */
export function outOfReach({ argv: [program, first = '', ...words] }: Command): string | undefined {
  switch (program) {
    case 'ip':
    case 'ip-batch':
      return [first, ...words].some((word) => leaves.includes(word)) ? 'other namespaces' : undefined
    case 'nft':
    case 'wg':
    case 'bridge':
    case 'await-address':
      return undefined
    case 'promoting-secondaries':
    case 'with-secrets': {
      const [wrapped, ...others] = program === 'with-secrets' ? [first, ...words] : words
      return wrapped === undefined ? program : outOfReach({ argv: [wrapped, ...others] })
    }
    case 'tee':
    case 'put-file':
      return ofFile(first)
    default:
      return reasons[program] ?? `the program ${program}`
  }
}

/** Words with which `ip` goes elsewhere. */
const leaves: readonly string[] = ['netns', 'exec', '-n', '-netns', '-all']

/** Parameters that each network namespace has for itself. */
const ofNamespace = /^\/proc\/sys\/net\/(ipv[46]\/conf\/[^/]+\/[^/]+|ipv4\/ip_forward)$/

function ofFile(path: string): string | undefined {
  if (ofNamespace.test(path) && !path.includes('/../')) return undefined
  if (path.startsWith('/proc/sys/kernel/')) return reasons.hostname
  return path.startsWith('/proc/') || path.startsWith('/sys/') ? 'parameters of the whole kernel' : files
}

const files = 'files'
const services = 'services'
const reasons: Readonly<Record<string, string>> = {
  ...{ 'remove-file': files, 'restore-resolver': files, ln: files, mkdir: files, rmdir: files },
  ...{ systemctl: services, chronyc: services },
  'dhcp-client': 'DHCP',
  ethtool: 'ethtool',
  hostname: 'the name of the node',
  domainname: 'the name of the node',
  modprobe: 'kernel modules',
  rmmod: 'kernel modules',
}
