import { expect, it } from 'vitest'
import type { Plan } from '../../../src/model/plan/plan.ts'
import { planMarkdown } from '../../../src/render/markdown/plan.ts'
import { create, planOf, remove, update } from '../sample.ts'

const keeps = { verdict: 'keeps', diagnostics: [] } as const
const mtu = update('Link', 'eth1', { name: 'eth1', mtu: 1500 }, { name: 'eth1', mtu: 9000 })
const on = (node: string, role: string, steps: Parameters<typeof planOf>[1], review: Plan['review'] = keeps): Plan => ({
  ...planOf(node, steps),
  ...{ role, review },
})

it('says first how many, how risky, whether approved and what runs; then what changes, the gravest first', () => {
  const cuts: Plan['review'] = {
    verdict: 'cuts',
    diagnostics: [{ severity: 'warning', code: 'review/cuts-briefly', summary: 'it is cut for a while' }],
  }
  const plans = [
    on('cp-1', 'controlplane', [mtu, remove('Route', 'main/10.5.0.0/16/0', { destination: '10.5.0.0/16' })], cuts),
    ...['w-1', 'w-2', 'w-3', 'w-4'].map((node) => on(node, 'worker', [create('Link', 'br0', { name: 'br0' })])),
    on('w-5', 'worker', []),
  ]
  const approval = { by: ['ada'], missing: ['grace'] }
  expect(planMarkdown({ plans, unread: ['w-6'], cluster: 'prod', approval })).toMatchInlineSnapshot(`
    "## 5 of 7 nodes change

    Cluster \`prod\`, plan \`sha256:2faca0541b5dfe685ba1746616e5f42bd76b47ba02d0b0b6b45b91e0d637c7e3\`.

    - 🔴 **Risk: high.** The way to a node may be cut, or nobody can tell.
    - **Not planned**, could not be read (1 node): \`w-6\`.
    - **Removes** 1 thing: \`Route/main/10.5.0.0/16/0\` (\`cp-1\`).
    - **Reachability: cut** (1 node): \`cp-1\`.
    - Reachability: kept (4 nodes): \`w-1\`…\`w-4\`.
    - **Approved** by \`ada\`. Missing: \`grace\`.
    - **Will run:** 6 steps in one wave, 5 nodes at once (4 to create, 1 to change, 1 to remove).

    <details open><summary>1 warning</summary>

    \`\`\`text
    warning[review/cuts-briefly]: it is cut for a while
      at cp-1
    \`\`\`

    </details>

    ### What the config changes

    <details><summary><code>cp-1</code> (<code>controlplane</code>): 2 changes</summary>

    \`\`\`diff
    ! 1  Link/eth1
    !      mtu  1500 -> 9000
    - 2  Route/main/10.5.0.0/16/0  # no longer in the config
    -      destination  10.5.0.0/16
    \`\`\`

    </details>

    <details><summary>4 nodes (<code>worker</code>), the same on each: 1 change</summary>

    On \`w-1\`…\`w-4\`.

    \`\`\`diff
    + 1  Link/br0
    +      name  br0
    \`\`\`

    </details>
    "
  `)
})

it('tells what only puts back what was changed on the nodes apart from what the config changes', () => {
  const text = planMarkdown({
    plans: [on('n1', 'worker', [mtu, { ...create('Link', 'br0', { name: 'br0' }), drifted: true }])],
    unread: [],
  })
  const [intent = '', drift = ''] = text.split('### What only puts back')
  expect([intent.includes('Link/eth1'), intent.includes('Link/br0')]).toEqual([true, false])
  expect([drift.includes('Link/eth1'), drift.includes('Link/br0')]).toEqual([false, true])
  expect(intent).toContain('**Drift:** 1 change only puts back what was changed on `n1`.')
})

it('counts a protection that is lifted among what is removed', () => {
  const steps = [{ kind: 'Link', id: 'br0', action: 'lift', because: 'no longer in the config' } as const]
  const text = planMarkdown({ plans: [on('n1', 'worker', steps)], unread: [] })
  expect(text).toContain('🟠 **Risk: medium.**')
  expect(text).toContain('**Removes** 1 thing: `protection of Link/br0` (`n1`).')
  expect(text).toContain('- 1  lifts the protection of Link/br0  # no longer in the config')
})

it('has no empty parts where nothing changes', () => {
  expect(planMarkdown({ plans: [on('n1', 'worker', [])], unread: [] })).toBe(
    '## No changes on 1 node\n\n- ⚪ Nothing is to be done.\n',
  )
})

it('says that nothing could be planned where no node could be asked, which forbids nothing to others', () => {
  const fault = { severity: 'error', code: 'transport/timeout', summary: 'no answer', node: 'n1' } as const
  const none = planMarkdown({ plans: [], unread: ['n1'], diagnostics: [fault] })
  expect(none).toMatch(/^## Nothing could be planned on 1 node\n\n- ⚪ Nobody knows what would change\.\n/)
  const some = planMarkdown({ plans: [on('n2', 'worker', [mtu])], unread: ['n1'], diagnostics: [fault] })
  expect(some).toMatch(/^## 1 of 2 nodes changes\n/)
  expect(some).toContain('🟢 **Risk: low.**')
})

it('says that a plan is refused where an error beside it forbids it', () => {
  const fault = { severity: 'error', code: 'decode/unknown-key', summary: 'there is no field mtuu' } as const
  const text = planMarkdown({ plans: [], unread: ['n1'], diagnostics: [fault] })
  expect(text).toContain('🛑 **Refused.**')
  expect(text).toContain('error[decode/unknown-key]: there is no field mtuu')
})
