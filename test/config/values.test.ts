import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { inspectLocked } from '../../src/config/check/validate-locked.ts'
import { type Cluster, loadCluster } from '../../src/config/cluster/load.ts'
import { documentsOf as writtenIn } from '../../src/model/config/machine-config.ts'
import { EngineError } from '../../src/model/engine-error.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { brief } from './faults.ts'
import { ageFile, sopsFile } from './sops-file.ts'

let identity = ''
let recipient = ''
let stranger = ''
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  stranger = await generateX25519Identity()
})

const host = (hostname: string) => `apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: ${hostname}\n`
const sysctl = (value: string) => `apiVersion: v1alpha1\nkind: SysctlConfig\nparams:\n  a.b: "${value}"\n`

const load = (
  files: Record<string, string>,
  env: Record<string, string> = {},
  more: { readonly keyless?: boolean } = {},
): Promise<Cluster> =>
  loadCluster(async (path) => (Object.hasOwn(files, path) ? files[path] : undefined), {
    ...{ env, home: '/home/me' },
    ...more,
  })

const documentsOf = ({ nodes }: Cluster) =>
  Object.fromEntries(
    documentTypes.flatMap((type) => {
      const all = nodes[0] ? writtenIn(nodes[0].machine, type) : []
      return all.length > 0 ? [[type.kind, all]] : []
    }),
  )

const nodes = 'nodes: [{name: n, config: [c.yaml]}]\n'

describe('values of a cluster', () => {
  test('come from files and from age, in the repository and in the cluster file, before the environment', async () => {
    const cluster = await load(
      {
        'cluster.yaml': `${nodes}values:\n  A: {file: a.txt}\n  B: {age: b.age}\n  C:\n    age: |\n${(await ageFile('cee-secret', [recipient])).replace(/^/gm, '      ')}\n`,
        'a.txt': 'alpha-secret\n',
        'b.age': await ageFile('beta-secret', [recipient]),
        'c.yaml': sysctl(`\${A} \${B} \${C} \${D}`),
      },
      { SOPS_AGE_KEY: identity, A: 'not this', D: 'delta' },
    )
    expect(cluster.diagnostics).toEqual([])
    expect(documentsOf(cluster)).toEqual({
      SysctlConfig: [{ params: { 'a.b': 'alpha-secret beta-secret cee-secret delta' } }],
    })
    expect([...cluster.secrets].sort()).toEqual(['alpha-secret', 'beta-secret', 'cee-secret'])
    expect(JSON.stringify([...cluster.sources])).not.toContain('secret\\n')
  })

  test.each<[string, () => Record<string, string>]>([
    ['SOPS_AGE_KEY_FILE', () => ({ SOPS_AGE_KEY_FILE: '~/keys' })],
    ['AGE_IDENTITY as a file', () => ({ AGE_IDENTITY: '/home/me/keys' })],
    ['AGE_IDENTITY as a key', () => ({ AGE_IDENTITY: identity })],
    ['SOPS_AGE_KEY with others', () => ({ SOPS_AGE_KEY: `# mine\n${stranger}\n${identity}` })],
    ['the folder of SOPS', () => ({ XDG_CONFIG_HOME: '/cfg' })],
  ])('keys come from %s', async (_, env) => {
    const keys = `# created: today\n# public key: ${recipient}\n${identity}\n`
    const files = { '/home/me/keys': keys, '/cfg/sops/age/keys.txt': keys }
    const age = await ageFile('beta', [recipient])
    const cluster = await load(
      { ...files, 'cluster.yaml': `${nodes}values: {B: {age: b.age}}`, 'b.age': age, 'c.yaml': host(`\${B}`) },
      env(),
    )
    expect(cluster.diagnostics).toEqual([])
    expect(documentsOf(cluster)).toEqual({ HostnameConfig: [{ hostname: 'beta' }] })
  })

  test('a value is never shown, whatever is wrong with it', async () => {
    const cluster = await load({
      'cluster.yaml': `${nodes}values: {A: {file: a.txt}}`,
      'a.txt': 'very secret:value',
      'c.yaml': `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\naddresses: [{address: "\${A}"}]\nmtu: \${A}\n`,
    })
    expect(brief(cluster.diagnostics)).toEqual(['4:23 decode/bad-value', '5:6 decode/wrong-type'])
    expect(JSON.stringify([cluster.diagnostics, [...cluster.sources]])).not.toContain('very secret')
  })

  test('a value is not shown by a fault of our own either', async () => {
    const read = async (path: string) => {
      if (path === 'c.yaml') throw new Error('found "very secret:value"')
      if (path === 'shared.yaml') return host(`\${A}`)
      return path === 'a.txt'
        ? 'very secret:value'
        : `${nodes}config: [{file: shared.yaml}]\nvalues: {A: {file: a.txt}}`
    }
    await expect(loadCluster(read, { env: {}, home: '/' })).rejects.toThrow('found "***"')
  })

  test.each<[string, string, Record<string, string>, string[]]>([
    ['no file', 'A: {file: nix}', {}, ['2:20 load/missing-file']],
    ['a file elsewhere', 'A: {file: ../a}', {}, ['2:20 load/outside-folder']],
    ['neither', 'A: {}', {}, ['2:10 document/exclusive']],
    ['both', 'A: {file: a, age: a}', { a: 'x' }, ['2:10 document/exclusive']],
    ['a bad name', '"A-B": {file: a}', { a: 'x' }, ['3:11 decode/unset-variable', '2:10 document/bad-value']],
    ['no age file', 'A: {age: a}', { a: 'hello' }, ['2:19 load/damaged']],
  ])('%s is told', async (_, values, files, faults) => {
    const cluster = await load(
      { ...files, 'cluster.yaml': `${nodes}values: {${values}}`, 'c.yaml': host(`\${A}`) },
      { SOPS_AGE_KEY: identity },
    )
    expect(brief(cluster.diagnostics)).toEqual(faults)
  })

  test('an age file without armour is told at its name', async () => {
    const files: Record<string, string> = { 'cluster.yaml': `${nodes}values: {A: {age: a}}`, 'c.yaml': host(`\${A}`) }
    const read = async (path: string) => {
      if (path === 'a') throw new EngineError('load/not-text', 'a is not text', { hint: '' })
      return files[path]
    }
    const { diagnostics } = await loadCluster(read, { env: {}, home: '/' })
    expect(brief(diagnostics)).toEqual(['2:19 load/not-text'])
    expect(diagnostics[0]?.hint).toContain('--armor')
  })

  test('what is encrypted for others, and what nobody has a key for, is told apart', async () => {
    const files = {
      'cluster.yaml': `${nodes}values: {A: {age: a}}`,
      a: await ageFile('x', [recipient]),
      'c.yaml': host(`\${A}`),
    }
    expect(brief((await load(files)).diagnostics)).toEqual(['2:19 load/no-key'])
    const [lost] = (await load(files, { SOPS_AGE_KEY_FILE: '~/kyes' })).diagnostics
    expect(lost).toMatchObject({ code: 'load/no-key', detail: 'There is no file "~/kyes".' })
    const [slip] = (await load(files, { AGE_IDENTITY: `${identity.toLowerCase()}x` })).diagnostics
    expect(JSON.stringify(slip)).not.toMatch(/secret-key/i)
    expect(brief((await load(files, { SOPS_AGE_KEY: stranger })).diagnostics)).toEqual(['2:19 load/wrong-key'])
    expect(brief((await load(files, { SOPS_AGE_KEY: 'AGE-SECRET-KEY-1XYZ' })).diagnostics)).toEqual([
      '2:19 load/bad-key',
    ])
  })
})

describe('a value of the environment', () => {
  const env = { VAR: 'from-outside', PLAIN: 'in-the-open' }
  test('is a secret where the cluster says so', async () => {
    const cluster = await load(
      {
        'cluster.yaml': `${nodes}values: {A: {env: VAR, secret: true}, B: {env: PLAIN}}`,
        'c.yaml': sysctl(`\${A} \${B}`),
      },
      env,
    )
    expect(cluster.diagnostics).toEqual([])
    expect(documentsOf(cluster)).toEqual({ SysctlConfig: [{ params: { 'a.b': 'from-outside in-the-open' } }] })
    expect([...cluster.secrets]).toEqual(['from-outside'])
    expect(cluster.named.map(({ name, encrypted }) => [name, encrypted])).toEqual([['A', undefined]])
  })

  test('is a secret wherever it turns up, used or not', async () => {
    const cluster = await load(
      { 'cluster.yaml': `${nodes}values: {A: {env: VAR, secret: true}}`, 'c.yaml': sysctl(`\${VAR}`) },
      env,
    )
    expect([...cluster.secrets]).toEqual(['from-outside'])
  })

  test('is a secret in a field that holds one, also by a JSON Patch', async () => {
    const wireguard = (key: string) =>
      `apiVersion: v1alpha1\nkind: WireguardConfig\nname: wg0\nprivateKey: ${key}\nmtu: 1420\n`
    const written = await load(
      { 'cluster.yaml': nodes, 'c.yaml': wireguard(`\${KEY}`) },
      { KEY: 'OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8=' },
    )
    expect([...written.secrets]).toEqual(['OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8='])
    const patched = await load(
      {
        'cluster.yaml': 'nodes: [{name: n, config: [c.yaml], patches: [p.yaml]}]\n',
        'c.yaml': wireguard('OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8='),
        'p.yaml': `- {op: replace, path: /privateKey, value: "\${KEY}"}\n`,
      },
      { KEY: 'AAA4O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8=' },
    )
    expect([...patched.secrets]).toEqual(['AAA4O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8='])
  })

  test.each([
    ['that is not set', '{env: NIX, secret: true}', '2:19 decode/unset-variable'],
    ['and a file', '{env: VAR, file: a}', '2:10 document/exclusive'],
    ['beside a file that is said to be none', '{file: a, secret: false}', '2:31 document/exclusive'],
  ])('%s is told', async (_, value, fault) => {
    const files = { 'cluster.yaml': `${nodes}values: {A: ${value}}`, a: 'x', 'c.yaml': host(`\${A}`) }
    expect(brief((await load(files, env)).diagnostics)).toContain(fault)
  })
})

describe('a value is opened only when it is used', () => {
  const two = 'nodes: [{name: a1, config: [a.yaml]}, {name: b1, config: [b.yaml]}]\n'
  const files = async () => ({
    'cluster.yaml': `${two}values: {A: {age: a}, U: {age: u}}`,
    a: await ageFile('x', [recipient]),
    u: await ageFile('x', [recipient]),
    'a.yaml': host(`\${A}`),
    'b.yaml': host('h'),
  })

  test('by the nodes that use it, and by no other', async () => {
    const cluster = await load(await files())
    expect(brief(cluster.common)).toEqual([])
    expect(brief(cluster.faultsOf(['b1']))).toEqual([])
    expect(brief(cluster.faultsOf(['a1']))).toEqual(['2:19 load/no-key'])
  })

  test('who only checks needs no key, and is told what was not checked', async () => {
    const cluster = await load(await files(), {}, { keyless: true })
    expect(cluster.diagnostics).toMatchObject([{ severity: 'info', code: 'load/not-opened' }])
    expect(cluster.diagnostics[0]?.summary).toContain('the value A')
  })

  test('a file of SOPS is checked without a key but for what is encrypted in it', async () => {
    const link = (more: string) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n${more}`
    const text = await sopsFile(link('mtu: 9000\naddresses: [{address: 10.0.0.1/24}]\nup: true\n'), {
      recipients: [recipient],
      rule: { encrypted_regex: '^(mtu|address)$' },
    })
    const place = { 'cluster.yaml': nodes, 'c.yaml': text }
    expect(brief((await load(place)).diagnostics)).toEqual([expect.stringMatching(/load\/no-key$/)])
    const open = await load(place, {}, { keyless: true })
    expect(open.diagnostics).toMatchObject([{ severity: 'info', code: 'load/not-opened' }])
    const misspelled = await load({ ...place, 'c.yaml': text.replace('up: true', 'upp: true') }, {}, { keyless: true })
    expect(misspelled.diagnostics.map(({ code }) => code).sort()).toEqual(['decode/unknown-key', 'load/not-opened'])
    const whole = await sopsFile(link('mtu: 9000\n'), { recipients: [recipient] })
    const closed = await load({ ...place, 'c.yaml': whole }, {}, { keyless: true })
    expect(closed.diagnostics).toMatchObject([{ severity: 'info', code: 'load/not-opened' }])
  })
})

describe('files encrypted by SOPS', () => {
  const config = `apiVersion: v1alpha1
kind: WireguardConfig
name: wg0
privateKey: OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8=
listenPort: 51820
up: true
peers:
  - publicKey: fP+xJZvUA5n1Pi/f5wcPiV6tZ6fHwqcGaXe98NfEgkE=
    allowedIPs: [192.168.2.0/24, 10.0.0.0/8]
---
apiVersion: v1alpha1
kind: SysctlConfig
params: {a.b: "1", c.d: "", e.f: "yes"}
`
  const documents = {
    WireguardConfig: [
      {
        name: 'wg0',
        privateKey: 'OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8=',
        listenPort: 51820,
        up: true,
        peers: [
          {
            publicKey: 'fP+xJZvUA5n1Pi/f5wcPiV6tZ6fHwqcGaXe98NfEgkE=',
            allowedIPs: ['192.168.2.0/24', '10.0.0.0/8'],
          },
        ],
      },
    ],
    SysctlConfig: [{ params: { 'a.b': '1', 'c.d': '', 'e.f': 'yes' } }],
  }
  const errors = ({ diagnostics }: Cluster) => brief(diagnostics.filter(({ severity }) => severity === 'error'))
  const open = (text: string, env = { SOPS_AGE_KEY: identity }) => load({ 'cluster.yaml': nodes, 'c.yaml': text }, env)

  test.each<[string, object]>([
    ['everything', {}],
    ['what a pattern names', { rule: { encrypted_regex: '^(privateKey|params)$' } }],
    ['what ends in a word', { rule: { encrypted_suffix: 'Key' } }],
    ['all but what a pattern names', { rule: { unencrypted_regex: '^(name|kind|apiVersion)$' } }],
    ['with a seal over secrets only', { rule: { encrypted_regex: 'Key$' }, macOnlyEncrypted: true }],
  ])('%s', async (_, options) => {
    const text = await sopsFile(config, { recipients: [await identityToRecipient(stranger), recipient], ...options })
    expect(text).not.toContain('OJ34O6J1z4ZZB')
    const cluster = await open(text)
    expect(errors(cluster)).toEqual([])
    expect(documentsOf(cluster)).toEqual(documents)
    expect(cluster.secrets).toContain('OJ34O6J1z4ZZB+t16c+vYrzIrKddxyU3Z2eLhwYzqE8=')
  })

  test('what a document is can be shown, and a pattern of Go is understood or told', async () => {
    const text = await sopsFile(config, { recipients: [recipient], rule: { encrypted_regex: '^privateKey$' } })
    const shout = await open(text.replaceAll('^privateKey$', '(?i)^PRIVATEKEY$'))
    expect(errors(shout)).toEqual([])
    expect(documentsOf(shout)).toEqual(documents)
    const escaped = await open(text.replaceAll('^privateKey$', '^(x\\-y|privateKey)$'))
    expect(errors(escaped)).toEqual([])
    for (const rule of ['(?P<x>a)', 'x\nunencrypted_suffix: y', 'x\nencrypted_comment_regex: secret']) {
      const refused = await open(text.replaceAll('^privateKey$', rule.replaceAll('\n', '\n  ')))
      expect(refused.diagnostics.map(({ code }) => code)).toEqual(['load/sops-rule'])
    }
    const whole = await open(await sopsFile(config, { recipients: [recipient] }))
    expect(whole.secrets).not.toContain('WireguardConfig')
    expect(whole.secrets).not.toContain('true')
  })

  test('as a patch, merged and as JSON Patch values', async () => {
    const patch = await sopsFile(`apiVersion: v1alpha1\nkind: SysctlConfig\nparams: {a.b: "2"}\n`, {
      recipients: [recipient],
    })
    const cluster = await load(
      {
        'cluster.yaml': 'nodes: [{name: n, config: [c.yaml], patches: [p.yaml]}]',
        'c.yaml': sysctl('1'),
        'p.yaml': patch,
      },
      { SOPS_AGE_KEY: identity },
    )
    expect(cluster.diagnostics).toEqual([])
    expect(documentsOf(cluster)).toEqual({ SysctlConfig: [{ params: { 'a.b': '2' } }] })
  })

  test('a variable’s name inside is nothing but text', async () => {
    const text = await sopsFile(sysctl(`\${HOME}`), { recipients: [recipient] })
    expect(documentsOf(await open(text))).toEqual({ SysctlConfig: [{ params: { 'a.b': `\${HOME}` } }] })
  })

  test('are checked by themselves too', async () => {
    const keys = (SOPS_AGE_KEY: string) => ({
      read: async () => undefined,
      machine: { env: { SOPS_AGE_KEY }, home: '/' },
    })
    const text = await sopsFile(config.replace('51820', 'topsecret'), { recipients: [recipient] })
    const opened = await inspectLocked(text, 'c.yaml', keys(identity))
    expect(brief(opened.diagnostics.filter(({ severity }) => severity === 'error'))).toEqual(['5:13 decode/wrong-type'])
    expect(JSON.stringify([opened.diagnostics, [...opened.sources]])).not.toContain('topsecret')
    expect(opened.secrets).toContain('topsecret')
    expect(brief((await inspectLocked(text, 'c.yaml', keys(stranger))).diagnostics)).toEqual(['~12:1 load/not-opened'])
    expect((await inspectLocked(host('h'), 'c.yaml', keys(''))).diagnostics).toEqual([])
  })

  test('a fault is told at the encrypted value, and shows nothing of it', async () => {
    const text = await sopsFile(config.replace('51820', 'topsecret'), { recipients: [recipient] })
    const cluster = await open(text)
    expect(errors(cluster)).toEqual(['5:13 decode/wrong-type'])
    expect(JSON.stringify([cluster.diagnostics, [...cluster.sources]])).not.toContain('topsecret')
  })

  test.each<[string, (text: string) => string, string]>([
    ['a value that was not encrypted', (text) => text.replace(/name: ENC.*/, 'name: wg1'), 'load/tampered'],
    [
      'a value that was moved',
      (text) => text.replace(/name: (.*)\nprivateKey: (.*)/, 'name: $2\nprivateKey: $1'),
      'load/tampered',
    ],
    ['a key that was added', (text) => text.replace('kind:', 'x_unencrypted: 1\nkind:'), 'load/tampered'],
    ['an item that was dropped', (text) => text.replace(/\n +- ENC\[[^\n]*\n/, '\n'), 'load/tampered'],
  ])('%s is refused', async (_, change, code) => {
    const text = await sopsFile(config, { recipients: [recipient] })
    expect(change(text)).not.toBe(text)
    const cluster = await open(change(text))
    expect(cluster.diagnostics.some((diagnostic) => diagnostic.code === code)).toBe(true)
    expect(documentsOf(cluster)).toEqual({})
  })

  test('without a key, or with one that it was not encrypted for, it stays closed', async () => {
    const text = await sopsFile(sysctl('1'), { recipients: [recipient] })
    expect(errors(await open(text, {} as never))).toEqual(['5:1 load/no-key'])
    expect(errors(await open(text, { SOPS_AGE_KEY: stranger }))).toEqual(['5:1 load/wrong-key'])
    const none = await sopsFile(sysctl('1'), { recipients: [] })
    expect(errors(await open(none))).toEqual(['5:1 load/not-for-age'])
  })
})

test('a JSON Patch may be one of a cluster’s patches', async () => {
  const files = { 'cluster.yaml': 'nodes: [{name: n, config: [c.yaml], patches: [p.yaml]}]', 'c.yaml': sysctl('1') }
  const patch = (path: string) => `- {op: replace, path: ${path}, value: "\${V}"}`
  const good = await load({ ...files, 'p.yaml': patch('/params/a.b') }, { V: '2' })
  expect(good.diagnostics).toEqual([])
  expect(documentsOf(good)).toEqual({ SysctlConfig: [{ params: { 'a.b': '2' } }] })
  const bad = await load({ ...files, 'p.yaml': patch('/params/nix') }, { V: '2' })
  expect(bad.diagnostics.map(({ at }) => at && 'file' in at && at.file)).toEqual(['p.yaml'])
  expect(brief(bad.diagnostics)).toEqual(['1:23 load/patch-path'])
})

test('a whole machine is not looked after yet, and that is said', async () => {
  const cluster = await load({ 'cluster.yaml': `scope: whole\n${nodes}`, 'c.yaml': host('h') })
  expect(brief(cluster.diagnostics)).toEqual(['~1:8 lint/not-carried-out'])
  expect((await load({ 'cluster.yaml': `scope: listed\n${nodes}`, 'c.yaml': host('h') })).diagnostics).toEqual([])
})
