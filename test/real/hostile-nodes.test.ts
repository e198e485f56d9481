import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, type LabNode, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const missing = await labLacks()

/** Everybody who logs in to the node has this for a shell; the lab itself does not log in. */
const shell = (script: string): string => `
cat >/root/shell <<'SHELL'
#!/bin/sh
${script}
SHELL
chmod 755 /root /root/shell
sed -i 's#:/bin/sh$#:/root/shell#' /etc/passwd`

/** What the node's own ip prints instead; the real one is \`$real\`. */
const ip = (script: string): string => `
mkdir -p /root/real && cp "$(command -v ip)" /root/real/ip
cat >/root/ip <<'IP'
#!/bin/sh
real=/root/real/ip
${script}
IP
chmod +x /root/ip && mount --bind /root/ip "$(readlink -f "$(command -v ip)")"`

const keeping = (file: string, text: string): string =>
  `mkdir -p -m 700 /var/lib/netloom/confirmed && cat >/var/lib/netloom/${file} <<'TEXT'\n${text}\nTEXT`

interface Lie {
  /** Brings it about, in a shell on the node. */
  readonly harm: string
  /** What people are told when planning; nothing where the node is planned, or left to itself. */
  readonly plan?: string
  /** And where nothing is read but what netloom keeps there. */
  readonly status?: string
  /** When it is changed. */
  readonly apply?: string
}

const escapes = '\\033[2J\\033]0;owned\\007\\r\\302\\233K'
const inJson = (text: string): string => `case " $* " in *' -j'*) ${text}; exit ;; esac; exec "$real" "$@"`

const lies: Readonly<Record<string, Lie>> = {
  endless: { harm: shell('exec yes'), plan: 'transport/too-much-output', status: 'transport/too-much-output' },
  'endless-errors': {
    harm: shell('exec yes >&2'),
    plan: 'transport/too-much-output',
    status: 'transport/too-much-output',
  },
  drip: { harm: shell('while printf x; do sleep 1; done'), plan: 'transport/timeout', status: 'transport/timeout' },
  answers: {
    // The mark is in what it is sent: answers of its own, without end.
    harm: shell(
      'm=$(grep -om1 "netloom-[0-9a-f]*"); while printf "\\n%s\\nx\\n%s\\n" "$m" "$m"; do :; done | tee /dev/stderr',
    ),
    plan: 'transport/too-much-output',
    status: 'transport/too-much-output',
  },
  'endless-json': { harm: ip(inJson('yes')), plan: 'transport/too-much-output' },
  deep: { harm: ip(inJson('head -c 8000000 /dev/zero | tr "\\0" "["')), plan: 'node/unreadable-output' },
  'deep-closed': {
    harm: ip(inJson('head -c 400000 /dev/zero | tr "\\0" "["; head -c 400000 /dev/zero | tr "\\0" "]"')),
    plan: 'node/unreadable-output',
  },
  huge: {
    harm: ip(inJson('echo "["; yes "{\\"ifname\\":\\"a\\",\\"dst\\":\\"b\\"}," | head -n 900000; echo "{}]"')),
    plan: 'transport/too-much-output',
  },
  nonsense: {
    harm: ip(inJson('echo "[null,1,\\"a\\",[],{\\"ifname\\":5,\\"flags\\":{},\\"addr_info\\":[null]}]"')),
    plan: 'node/unreadable-output',
  },
  escapes: {
    harm: `ip link add "$(printf '\\033[2J\\033c')" type veth peer name "$(printf '\\033]0;a\\007')"
${keeping('not-restored', `$(printf '${escapes}')`).replace("'TEXT'", 'TEXT')}
printf '20260101000000-aaaaaaaa rolled-back 2026-01-01T00:00:00Z sha256:1 asked ${escapes}\\n said: ${escapes}\\n' >/var/lib/netloom/history`,
    plan: 'node/unreadable-output',
  },
  'escaping-banner': {
    harm: shell(`printf '${escapes}' >&2; printf '${escapes}'; exit 1`),
    plan: 'transport/no-shell',
    status: 'transport/no-shell',
  },
  ledger: {
    harm: keeping(
      'confirmed/ledger.json',
      '{"version":1,"transaction":"a","entries":[null,{"kind":"Link"}],"cards":5}',
    ),
    plan: 'node/ledger-damaged',
    status: 'node/ledger-damaged',
  },
  'deep-ledger': {
    harm: `mkdir -p -m 700 /var/lib/netloom/confirmed; { printf '{"version":1,"transaction":"a","planHash":"","entries":[{"kind":"Link","id":"x","made":true,"spec":'
head -c 300000 /dev/zero | tr '\\0' '['; head -c 300000 /dev/zero | tr '\\0' ']'; printf '}]}'; } >/var/lib/netloom/confirmed/ledger.json`,
    plan: 'node/ledger-damaged',
    status: 'node/ledger-damaged',
  },
  'open-by-a-name': {
    harm: `mkdir -p /var/lib/netloom/tx/a && ln -s tx/a /var/lib/netloom/open
printf 'id $(touch /tmp/x); rm -rf ~\\nholder a\\nboot x\\n' >/var/lib/netloom/open/meta`,
  },
  'says-confirmed': {
    harm: shell(`case "$2" in
*fullblock*) read -r n m; printf '\\n%s\\n' "$m" | tee /dev/stderr; dd bs="$n" count=1 iflag=fullblock >/dev/null 2>&1; echo look; timeout 5 head -n 1; echo 'state confirmed'; echo '__proto__ x'; echo 'end confirmed' ;;
*) exec /bin/sh "$@" ;;
esac`),
    apply: 'transaction/unknown',
  },
  'says-applied': {
    harm: shell(`case "$2" in
*fullblock*) read -r n m; printf '\\n%s\\n' "$m" | tee /dev/stderr; dd bs="$n" count=1 iflag=fullblock >/dev/null 2>&1; echo look; echo look; timeout 5 head -n 1; echo 'end applied' ;;
*) exec /bin/sh "$@" ;;
esac`),
    apply: 'transaction/unknown',
  },
  'never-stops-talking': {
    harm: shell(`case "$2" in
*fullblock*) read -r n m; printf '\\n%s\\n' "$m" | tee /dev/stderr; exec yes 'output x' ;;
*) exec /bin/sh "$@" ;;
esac`),
    apply: 'transport/too-much-output',
  },
  sound: { harm: ':' },
}

const config = 'apiVersion: v1alpha1\nkind: BridgeConfig\nname: br0\nlinks: [eth1]\n'

describe.skipIf(missing !== undefined)(`a hostile node${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let folder: string

  beforeAll(async () => {
    lab = await startLab({ nodes: Object.keys(lies), nics: 1 })
    folder = join(lab.folder, 'hostile')
    await mkdir(folder)
    for (const node of lab.nodes) {
      const { code, stderr } = await node.exec(['sh', '-c', lies[node.name]?.harm ?? ':'])
      if (code !== 0) throw new Error(`${node.name}: ${stderr}`)
    }
    const reach = await reachFrom(folder, (lab.nodes[0] as LabNode).connection)
    const patience = (name: string) => ({ connectTimeout: '120s', commandTimeout: name === 'drip' ? '15s' : '300s' })
    const nodes = lab.nodes.map(({ name, address }) => ({
      ...{ name, address, connection: { ...reach, ...patience(name) } },
    }))
    await writeFile(join(folder, 'cluster.yaml'), stringify({ config: [{ file: 'node.yaml' }], nodes }))
    await writeFile(join(folder, 'node.yaml'), config)
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  async function netloom(...words: string[]) {
    const { exitCode, stdout, stderr } = await execa(program[0], ['--max-old-space-size=700', program[1], ...words], {
      ...{ cwd: folder, reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(stderr).not.toContain('internal error')
    return { exitCode, stdout, stderr }
  }

  const codesOf = (stderr: string, node: string): string[] =>
    [...stderr.matchAll(/^error\[([^\]]+)\].*\n(?: {2}at (.*)\n)?/gm)].flatMap(([, code = '', at = '']) =>
      at.split(/, | and /).includes(node) ? [code] : [],
    )

  it('has no plan, or one of its own, whatever it answers, and the others have theirs', async () => {
    const { exitCode, stdout, stderr } = await netloom('plan')
    for (const [name, { plan }] of Object.entries(lies))
      expect.soft(codesOf(stderr, name)[0], `${name}: ${stderr}`).toBe(plan)
    expect(stdout).toMatch(/On all \d nodes, the same on each \(.*sound/)
    expect(exitCode).toBe(6)
  })

  it.each([['status'], ['drift'], ['get', 'links'], ['history']])(
    'is told by %s, and stops nobody else from answering',
    async (...words) => {
      const { exitCode, stderr } = await netloom(...words)
      for (const [name, { status }] of Object.entries(lies))
        if (status) expect.soft(codesOf(stderr, name), `${name}: ${stderr}`).toEqual([status])
      expect(codesOf(stderr, 'sound')).toEqual([])
      expect(exitCode).toBe(6)
    },
  )

  it('is not believed that it was changed when it was not, and the others are', async () => {
    const { exitCode, stdout, stderr } = await netloom('apply', '--yes', '--all-at-once', '--deadline', '30')
    expect(stdout).toContain('confirmed  open-by-a-name and sound\n')
    for (const name of ['says-confirmed', 'says-applied', 'never-stops-talking'])
      expect.soft(codesOf(stderr, name), `${name}: ${stderr}`).toContain(lies[name]?.apply)
    expect(exitCode).toBe(5)
    const after = await netloom('plan', '-n', 'sound')
    expect(after.exitCode, after.stdout).toBe(0)
  })
})
