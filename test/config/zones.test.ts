import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { inspectFile } from '../../src/config/document/validate-file.ts'
import { route } from '../../src/providers/linux/kinds/route.ts'
import { wantedResources } from '../../src/resources/wanted.ts'
import { doc, stream } from '../schema/verdict.ts'

test('a node is told the gateway without the link it is on', () => {
  const text = stream(
    doc(
      'LinkConfig',
      'name: eth0\nroutes: [{gateway: "fe80::1%eth0", source: "fe80::2%eth0"}, {destination: 10.0.0.0/8}]',
    ),
    doc('VethConfig', 'name: a\npeer: {name: b, routes: [{gateway: "fe80::3%b", metric: 5}]}'),
  )
  const { config } = parseMachineConfig(text)
  const routes = config ? route.fromResources(wantedResources(config)) : []
  expect(routes.map(({ link, gateway, source }) => [link, gateway, source])).toEqual([
    ['eth0', 'fe80::1', 'fe80::2'],
    ['eth0', null, null],
    ['b', 'fe80::3', null],
  ])
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
