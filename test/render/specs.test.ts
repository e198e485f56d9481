import { expect, it } from 'vitest'
import { type NodeSpec, specsTable, specsYaml, withoutSecrets } from '../../src/render/specs.ts'
import { plain } from '../../src/render/text/style.ts'

const spec = (id: string, of: object): NodeSpec => ({
  node: 'n1',
  metadata: { namespace: 'network', type: 'LinkSpecs.net.talos.dev', id },
  spec: of,
})
const specs = [
  spec('eth0', { name: 'eth0', up: true, mtu: 0, layer: 'default' }),
  spec('wg0', {
    name: 'wg0',
    wireguard: { privateKey: 'never shown', peers: [{ presharedKey: '' }] },
    layer: 'configuration',
  }),
]

it('says on one line what each resource is, who asks for it, and what is not carried out', () => {
  expect(`\n${specsTable(specs.map(withoutSecrets), plain)}`).toMatchInlineSnapshot(`
    "
    NODE  NAMESPACE  TYPE       ID    LAYER                     SPEC
    n1    network    LinkSpecs  eth0  default, not carried out  name=eth0 up=true
    n1    network    LinkSpecs  wg0   configuration             name=wg0 wireguard={privateKey: "(sensitive)", peers: [{presharedKey: ""}]}
    "
  `)
})

it('shows no secret in any form', () => {
  const cluster = spec('cluster', { sharedSecret: 'never shown', serviceEncryptionKey: 'never shown' })
  expect(specsYaml([cluster].map(withoutSecrets))).not.toContain('never shown')
  expect(specsYaml(specs.map(withoutSecrets))).not.toContain('never shown')
  expect(JSON.stringify(specs.map(withoutSecrets))).toContain('(sensitive)')
})
