import { expect, test } from 'vitest'
import { assemble } from '../../src/config/node.ts'
import { sourceOf } from '../../src/config/source.ts'
import { readStream } from '../../src/config/stream.ts'
import { inspectFile } from '../../src/config/validate-file.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { VethConfig } from '../../src/schema/documents/veth-config.ts'
import { doc, stream } from '../schema/verdict.ts'

test('a node is told the gateway without the link it is on', () => {
  const text = stream(
    doc(
      'LinkConfig',
      'name: eth0\nroutes: [{gateway: "fe80::1%eth0", source: "fe80::2%eth0"}, {destination: 10.0.0.0/8}]',
    ),
    doc('VethConfig', 'name: a\npeer: {name: b, routes: [{gateway: "fe80::3%b"}]}'),
  )
  const { config } = assemble('n', readStream(sourceOf('n.yaml', text), undefined).documents)
  expect(config.all(LinkConfig)[0]?.routes).toEqual([
    { gateway: 'fe80::1', source: 'fe80::2' },
    { destination: '10.0.0.0/8' },
  ])
  expect(config.all(VethConfig)[0]?.peer.routes).toEqual([{ gateway: 'fe80::3' }])
})

test.each([
  ['nameservers: ["fe80::1%eth0", 10.0.0.53]', []],
  ['nameservers: ["fe80::1%eth0\\noptions x"]', ['lint/link-name']],
  ['extraHostEntries: [{ip: "fe80::1%eth0", aliases: [x]}]', ['lint/zone']],
  ['extraHostEntries: [{ip: "fe80::1%a\\n10.0.0.1 x", aliases: [x]}]', ['lint/zone']],
])('a zone brings no line of its own into a file of the node: %s', (text, codes) => {
  const { diagnostics } = inspectFile(`machine: {network: {${text}}}\n`, 'n.yaml')
  expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(codes.map((code) => `error ${code}`))
})
