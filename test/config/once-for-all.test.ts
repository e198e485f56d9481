import { expect, test } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { validateFile } from '../../src/config/document/validate-file.ts'

const kubespan = 'apiVersion: v1alpha1\nkind: KubeSpanConfig\nmtu: 1400\n'
const vip = 'apiVersion: v1alpha1\nkind: Layer2VIPConfig\nname: 10.0.0.1\nlink: eth0\n'

test('what is left to the programs of a cluster is reported once, with every place', async () => {
  const files: Record<string, string> = {
    'cluster.yaml':
      'config: [{ file: all.yaml }]\nnodes: [{ name: a, patches: [a.yaml] }, { name: b, patches: [b.yaml] }]\n',
    'all.yaml': `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n---\n${kubespan}`,
    'a.yaml': vip,
    'b.yaml': vip,
  }
  const { diagnostics } = await loadCluster(async (path) => files[path], { env: {}, home: '/root' })
  expect(diagnostics.map(({ code, summary, detail }) => [code, summary, detail])).toEqual([
    [
      'lint/not-yet',
      'netloom does not set up what KubeSpanConfig asks for and what Layer2VIPConfig asks for yet: this changes nothing on the nodes',
      'It is asked for at all.yaml:6, a.yaml:2, b.yaml:2.',
    ],
  ])
})

test('of one file too', () => {
  const found = validateFile(`${kubespan}---\n${vip}`, 'f.yaml')
  expect(found.map(({ code, detail }) => [code, detail])).toEqual([
    ['lint/not-yet', 'It is asked for at f.yaml:2, f.yaml:6.'],
  ])
})
