import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { run } from '../../src/cli/commands/explain.ts'
import { fieldExample } from '../../src/cli/reference/example-of.ts'
import { fieldAt, fieldsOf, isCarried, withNested } from '../../src/cli/reference/fields.ts'
import { everyPath, reference } from '../../src/cli/reference/reference.ts'
import { toProcess } from './to-process.ts'

const explain = async (words: string) =>
  toProcess((cli) => run(cli, { arguments: [words], options: { cluster: '.', color: false } }))

it('tells type, choices, rules and an example of a field', async () => {
  const { code, out } = await explain('BondConfig.primary')
  expect(code).toBe(0)
  expect(out).toBe(`BondConfig.primary  (string; optional)
The link that is used while it is up; one of \`links\`.

Rules
  - One of \`links\`.
  - Only with active-backup, balance-tlb or balance-alb.
  - Not empty.

Example
  primary: enp1s0
`)
})

it.each([
  ['VLANConfig.vlanID', /integer; required/, /1 to 4094/],
  ['VLANConfig.vlanMode', /word; optional; default 802.1q/, /One of: 802.1q, 802.1ad/],
  ['bondconfig.LINKS', /BondConfig\.links {2}\(array of strings; required/, /At least 1/],
  ['link.routes.gateway', /LinkConfig\.routes\.gateway/, /routes:\n {4}- gateway: 10\.0\.0\.1/],
  ['SysctlConfig.params.net.ipv4.ip_forward', /params\.net\.ipv4\.ip_forward/, /net\.ipv4\.ip_forward: "1"/],
  ['NetworkRuleConfig.portSelector.ports', /a patch replaces it whole/, /Each a port without quotes/],
  ['WireguardConfig.privateKey', /A secret: shown nowhere/, /32 bytes in base64/],
  ['TimeSyncConfig.bootTimeout', /does not set it up yet/],
  ['machine.network.interfaces', /v1alpha1\.machine\.network\.interfaces/, /same `interface` or `deviceSelector`/],
  ['machine.install', /A section of other tools/, /anything/],
  ['cluster.nodes.address', /cluster\.nodes\.address/, /192\.0\.2\.11/],
  ['cluster.network.podSubnets', /v1alpha1\.cluster\.network/, /10\.244\.0\.0\/16/],
  ['RoutingRuleConfig', /as many as there are names/, /A table, or an `action` other than unicast/],
  ['HostnameConfig', /one at most/, /apiVersion: v1alpha1\n {2}kind: HostnameConfig/],
])('explains %s', async (words, ...texts) => {
  const { code, out } = await explain(words)
  expect(code).toBe(0)
  for (const part of texts) expect(out).toMatch(part)
})

it.each([
  ['BondConfi', 'Did you mean BondConfig?'],
  ['bnd', 'Did you mean BondConfig?'],
  ['BondConfig.bondMod', 'Did you mean bondMode?'],
  ['LinkConfig.routes.gatway', 'Did you mean gateway?'],
  ['SysctlConfig.parms', 'Did you mean params?'],
  ['BondConfig.bondMode.what', 'has no fields'],
  ['VRFConfig.zzzzzzzz', 'There are: name, '],
  ['\u001b[2J', 'netloom schema'],
])('a misspelled %j ends with 1 and what may be meant', async (words, hint) => {
  const { code, out, err } = await explain(words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(hint)
  expect(err).not.toContain('\u001b')
})

it('has something to say about every field there is', async () => {
  for (const words of everyPath()) expect(await explain(words), words).toMatchObject({ code: 0, err: '' })
})

it('shows no text of no meaning as an example', () => {
  const empty = reference.flatMap((entry) =>
    fieldsOf(entry.shape)
      .flatMap(withNested)
      .filter(({ shape }) => !isCarried(shape))
      .filter(({ path }) => JSON.stringify(parse(fieldExample(entry.shape, path, entry.example))).includes('"text"'))
      .map(({ path }) => [entry.name, ...path].join('.')),
  )
  expect(empty).toEqual([])
})

it('speaks of rules only for fields that exist', () => {
  for (const { name, shape, inWords } of reference) {
    for (const field of Object.keys(inWords)) {
      expect(fieldAt(shape, field.split('.').filter(Boolean)), `${name}.${field}`).toHaveProperty('field')
    }
  }
})
