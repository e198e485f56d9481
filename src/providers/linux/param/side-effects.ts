import type { SideEffect, Surroundings } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import { ipv6SwitchedOff } from '../ipv6.ts'
import { paramFile } from '../proc-sys.ts'
import { resets } from './alongside.ts'
import type { KernelParam } from './spec.ts'

/** What the kernel does beside what is asked when a parameter is written. */
export const sideEffectsOf = (change: Pair<KernelParam>, around: Surroundings): SideEffect[] => [
  ...ipv6SwitchedOff(change, around),
  ...spread(change, around),
]

/** Those that it writes anew with this one, of those that are looked at. */
function spread({ before, after }: Pair<KernelParam>, { seen }: Surroundings): SideEffect[] {
  if (typeof after?.value !== 'string' || !before || before.value === after.value) return []
  const { key, value } = after
  const files = (resets[key] ?? []).map((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`))
  return seen<KernelParam>('KernelParam')
    .filter((other) => other.key !== key && files.some((file) => file.test(paramFile(other.key))))
    .map((other) => ({ ...other, value: other.key.endsWith('accept_redirects') ? opposite(value) : value }))
    .map((leaves) => ({
      ...{ kind: 'KernelParam', id: leaves.key, leaves },
      ...{ because: `KernelParam/${key} becomes ${value}`, lasts: 'then' },
    }))
}

const opposite = (value: string): string => (value === '0' ? '1' : '0')
