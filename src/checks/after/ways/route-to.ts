import { isIP } from 'node:net'
import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'
import { changes } from '../look/concerned.ts'
import { nameServersIn, timeServersIn } from '../look/specs.ts'

const most = 8

/** The kernel is asked, with its rules and tables, and not the tables alone. */
export const routeTo: AfterCheck = {
  id: 'route-to',
  when: 'after',
  proves:
    'The kernel has a route to the machine that runs netloom, to name servers and to time servers, and says by which link and from which address.',
  limits: 'A route is no proof that somebody answers. Servers that are written by name are left out.',
  questions: (occasion) => {
    if (!changes(occasion)) return []
    const { before, now } = occasion
    const client = before.flow?.clientAddress
    const asked = [
      ...(client ? [{ who: 'the machine that runs netloom', address: client }] : []),
      ...nameServersIn(now).map((address) => ({ who: `name server ${address}`, address })),
      ...timeServersIn(now).map((address) => ({ who: `time server ${address}`, address })),
    ]
    return asked
      .filter(({ address }) => isIP(address) !== 0)
      .slice(0, most)
      .map(({ who, address }) => ({
        proves: `route to ${who}`,
        about: address,
        // No word of a process, as it may be a secret.
        looks: [{ script: `printf 'route get %s\\n' ${quote(address)} | ip -o -batch - 2>&1; :` }],
        judge: ([text = ''], earlier) => {
          const way = wayIn(text)
          if (!way) return failed(text.replace(/^Command failed.*$/m, '').trim() || 'no route')
          const then = wayIn(earlier?.answers[0] ?? '')
          return passed(then && then !== way ? `${way}; before: ${then}` : way)
        },
      }))
  },
}

function wayIn(text: string): string | undefined {
  const [, link] = / dev (\S+)/.exec(text) ?? []
  if (!link || /unreachable|prohibit|blackhole/.test(text)) return undefined
  const [[, via] = [], [, from] = []] = [/ via (\S+)/.exec(text) ?? [], / src (\S+)/.exec(text) ?? []]
  return [`by ${link}`, ...(via ? [`via ${via}`] : []), ...(from ? [`from ${from}`] : [])].join(' ')
}
