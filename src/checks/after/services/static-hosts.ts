import { isIP } from 'node:net'
import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'
import { changesNode } from '../../../model/plan/plan.ts'

const most = 8

/** What is written in /etc/hosts is asked for only where the node's own order of sources says so. */
export const staticHosts: AfterCheck = {
  id: 'static-hosts',
  when: 'after',
  proves: 'Names that the change enters in /etc/hosts resolve, in the order in which this node asks its sources.',
  limits:
    'Told, and never a reason to take a change back. It is not compared which address comes back: one name may have several.',
  questions: ({ plan, hides }) => {
    const entered = plan.steps
      .filter((step) => step.kind === 'EtcFile' && changesNode(step))
      .flatMap(({ id, after }) => (id === '/etc/hosts' ? namesIn(after) : []))
    return [...new Set(entered)]
      .filter((name) => !hides(name))
      .slice(0, most)
      .map((name) => ({
        proves: `${name} resolves`,
        about: name,
        looks: [lookUp(name)],
        counts: 'told' as const,
        judge: ([text = '']) => {
          const [address = ''] = text.trim().split(/\s+/)
          return isIP(address) === 0 ? failed('it does not resolve') : passed(address)
        },
      }))
  },
}

/** Of lines such as `10.0.0.5  registry registry.example.org`. */
const namesIn = (after: object | null): readonly string[] => {
  const { block } = (after ?? {}) as { block?: string | null }
  return (block ?? '').split('\n').flatMap((line) => line.trim().split(/\s+/).slice(1))
}

const lookUp = (name: string): Look => ({
  seconds: 3,
  needs: [['getent']],
  // Each family by itself: for the one that is not written down, name servers are asked, which may be silent.
  script: ['ahostsv4', 'ahostsv6']
    .map((how) => `timeout -s KILL 2 getent ${how} ${quote(name)} &`)
    .join('\n')
    .concat('\nwait; :'),
})
