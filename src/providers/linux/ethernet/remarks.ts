import type { Remark } from '../../../model/plan/kind.ts'
import type { Pair } from '../../../model/plan/pair.ts'
import type { Ethernet } from './spec.ts'

/** What the card shows that it cannot do. Of a link that is yet to be made nobody knows. */
export function remarksOnCard({ before, after }: Pair<Ethernet>): Remark[] {
  if (before === null || after === null) return []
  const { link } = after
  const cannot = (what: string, hint: string): Remark => ({
    ...{ severity: 'error', code: 'plan/card-cannot' },
    ...{ summary: `Ethernet/${link}: the driver of ${link} ${what}`, hint },
  })
  return [
    ...differing(before.features, after.features).flatMap(([name, value]) => {
      if (before.features?.[name] === undefined) return [cannot(`has no feature ${name}`, look(`-k ${link}`))]
      return before.fixed?.includes(name)
        ? [cannot(`keeps the feature ${name} ${value ? 'off' : 'on'}`, `Take ${name} out of the config.`)]
        : []
    }),
    ...(['rings', 'channels'] as const).flatMap((field) =>
      differing(before[field], after[field]).flatMap(([name, value]) => {
        const most = before.most?.[`${field}.${name}`]
        const flag = field === 'rings' ? '-g' : '-l'
        if (before[field]?.[name] === undefined) return [cannot(`has no ${field}.${name}`, look(`${flag} ${link}`))]
        return most !== undefined && typeof value === 'number' && value > most
          ? [cannot(`takes at most ${most} as ${field}.${name}, not ${value}`, `Write ${most} or less.`)]
          : []
      }),
    ),
    ...(after.wakeOnLan ?? []).flatMap((word) =>
      before.wakers?.includes(word) ? [] : [cannot(`cannot wake the machine by ${word}`, look(link))],
    ),
  ]
}

const look = (words: string): string => `Compare it with what \`ethtool ${words}\` prints on the node.`

type Settings = Readonly<Record<string, number | boolean>>

const differing = (before: Settings = {}, after: Settings = {}): [string, number | boolean][] =>
  Object.entries(after).filter(([field, value]) => before[field] !== value)
