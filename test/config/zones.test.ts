import { expect, test } from 'vitest'
import { assemble } from '../../src/config/node.ts'
import { sourceOf } from '../../src/config/source.ts'
import { readStream } from '../../src/config/stream.ts'
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
