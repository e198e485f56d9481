import { expect, it } from 'vitest'
import type { Kind } from '../../src/model/plan/kind.ts'
import { driftReport, driftText } from '../../src/render/drift.ts'
import { resourceDocument, resourcesTable, resourcesYaml } from '../../src/render/resources.ts'
import { plain } from '../../src/render/text/style.ts'
import { step, update } from './sample.ts'

interface Toy {
  readonly name: string
  readonly mtu: number
}
const toy = (kind: string): Kind => ({
  ...{ kind, plural: `${kind.toLowerCase()}s`, order: 'link', spec: {} as Kind['spec'] },
  ...{ fromResources: () => [], probes: () => [], observe: () => [], commands: () => [] },
  id: (spec) => (spec as Toy).name,
  columns: { name: (spec) => (spec as Toy).name, mtu: (spec) => String((spec as Toy).mtu) },
  examples: [{}, {}],
})
const seen = (node: string, kind: string, name: string) => ({ node, kind, id: name, spec: { name, mtu: 1500 } })

it('shows one kind as a table, several with their names', () => {
  const resources = [seen('a', 'Link', 'eth0'), seen('b', 'Link', 'x\n\u001b[2J')]
  expect(`\n${resourcesTable([toy('Link')], resources, plain)}`).toMatchInlineSnapshot(`
    "
    NODE  ID            NAME          MTU
    a     eth0          eth0          1500
    b     x\\n\\u{1b}[2J  x\\n\\u{1b}[2J  1500
    "
  `)
  const both = resourcesTable([toy('Link'), toy('Port')], [...resources, seen('a', 'Port', 'p')], plain)
  expect(both).toMatch(/^links\nNODE[\s\S]+\nports\nNODE/)
})

it('shows resources as YAML documents', () => {
  expect(`\n${resourcesYaml([resourceDocument(seen('a', 'Link', 'eth0: "x"\n'))])}`).toMatchInlineSnapshot(`
    "
    ---
    node: a
    metadata:
      namespace: network
      type: LinkStatuses.net.talos.dev
      id: |
        eth0: "x"
    spec:
      name: |
        eth0: "x"
      mtu: 1500
    "
  `)
})

it('shows drift with the confirmed value before the one seen', () => {
  const changed = step(1, {
    ...update('Link', 'eth1', { mtu: 9000 }, { mtu: 1500 }),
    because: 'changed on the node since it was last applied',
  })
  const drifts = [
    { node: 'a', managed: true, changes: [changed] },
    { node: 'b', managed: true, changes: [] },
    { node: 'c', managed: false, changes: [] },
  ]
  expect(`\n${driftText(drifts, ['d'], plain)}`).toMatchInlineSnapshot(`
    "
    Confirmed by the last apply -> seen on the node now.   ~ changed   - gone   + added in our name

    On a:

      ~   Link/eth1  # changed on the node since it was last applied
            mtu  9000 -> 1500

    Drift: 1 changed, 0 gone, 0 added on 1 of 4 nodes.
    netloom plan shows what would put it back, netloom apply does it.
    Never applied by netloom, so there is nothing to drift from: c.
    Not compared: d. The messages beside this say why.
    "
  `)
  expect(driftReport(drifts, ['d'], [])).toMatchObject({ format: 'netloom.drift-report', version: 1, drift: true })
  expect(driftText(drifts.slice(1, 2), [], plain)).toBe('No drift. 1 node is as it was confirmed.\n')
  expect(driftText([{ node: 'b', managed: true, changes: [], lacks: ['Link/eth9'] }], [], plain)).toBe(
    'No drift. 1 node is as it was confirmed.\nNot all of its config is on b, as it does not have Link/eth9; netloom plan names what that leaves out.\n',
  )
})
