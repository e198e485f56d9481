import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '../../src/model/plan/command.ts'
import type { Plan, Step } from '../../src/model/plan/plan.ts'
import { nodeProgram, nodeProgramSum } from '../../src/node/program.ts'
import { type Beginning, beginScript, verbScript } from '../../src/node/script.ts'
import type { Transports, WriteTransport } from '../../src/transport/transport.ts'
import { signal } from '../support/lab/signal.ts'

/** The node's program, unchanged but for where its things lie: a node that is nothing but a folder. */
export interface FolderNode extends AsyncDisposable {
  readonly folder: string
  /** Gives it a link with that number, or takes it away. */
  link(name: string, number: number | null): Promise<void>
  /** Where steps make their marks. */
  readonly world: string
  begin(plan: Plan, given?: Partial<Beginning>): Conversation
  ask(verb: 'follow' | 'confirm' | 'rollback' | 'close' | 'make-key', ...words: string[]): Promise<string[]>
  /** `bin` holds programs that take the place of the machine's own. */
  boot(verb?: 'boot' | 'boot-firewall' | 'late' | 'tend', bin?: string): Promise<void>
  /** Ends or stops every process of ours, until there is none left to. */
  endAll(how?: 'SIGKILL' | 'SIGSTOP'): Promise<void>
  /** Everything in the world: names and contents. */
  seen(): Promise<Record<string, string>>
  /** Processes of ours that still run. */
  running(): Promise<number[]>
  readonly home: string
  /** Its own clock, which stands still but for this: the time of what is open is over at once. */
  timeIsOver(): Promise<void>
  /** Reaches it as any other node is reached, but only to write. */
  readonly transports: Transports
  script(plan: Plan, given?: Partial<Beginning>): string
}

export interface Conversation {
  readonly pid: number
  readonly lines: string[]
  /** Resolves with the first line that starts so, also one that was printed before. */
  line(start: string): Promise<string>
  answer(text: string | null): void
  /** All it printed, once it has ended. */
  readonly ended: Promise<string[]>
}

export const id = '20260101000000-0a0b0c0d'
export const hash = 'sha256:feed'

/** An `ip` that makes a mark for each line it reads, waits and fails as steps do that make one. */
const markingIp = (world: string) => `#!/bin/sh
cd ${world}; line=0
while read -r _ _ n; do
  line=$((line + 1))
  while [ -e "hold-$n" ]; do sleep 0.02; done
  [ ! -e "fail-$n" ] || { echo "bad luck
Command failed -:$line" >&2; exit 1; }
  echo made >"made-$n"
done
`

export async function folderNode(): Promise<FolderNode> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-folder-'))
  const [world, home] = [join(folder, 'world'), join(folder, 'home')]
  await mkdir(world)
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/ip'), markingIp(world), { mode: 0o755 })
  const clock = join(folder, 'uptime')
  await writeFile(clock, '1000.00 1000.00\n')
  const moved = (script: string): string =>
    script
      .replaceAll(' ip -batch -', ` ${join(folder, 'bin/ip')} -batch -`)
      .replaceAll('/var/lib/netloom', home)
      .replaceAll('/proc/uptime', clock)
      // What this machine shows of its network is not the node's.
      .replaceAll('/sys/class/net', join(folder, 'net'))
      .replaceAll(/\bip (-[o46N]+ )+/g, 'true ')
      .replaceAll('/run/systemd', join(folder, 'no-systemd'))
      .replaceAll('/proc/[0-9]*/comm', join(folder, 'daemons/*/comm'))
      .replaceAll('/etc/cron.d', join(folder, 'cron.d'))
      .replaceAll('/run/netloom', join(folder, 'run'))
      .replaceAll('/etc/systemd', join(folder, 'etc-systemd'))
  const sum = createHash('sha256')
    .update(`${moved(nodeProgram())}\n`)
    .digest('hex')
  const script = (plan: Plan, given: Partial<Beginning> = {}) =>
    moved(
      beginScript({
        ...{ id, plan, planHash: hash, holder: 'alice@desk', deadlineSeconds: 60, patienceSeconds: 300 },
        ...{ restore: [], beforeNetwork: [], entries: [] },
        ...given,
      }),
    ).replace(nodeProgramSum(), sum)
  return {
    folder,
    world,
    home,
    script,
    begin: (plan, given) => converse(script(plan, given)),
    ask: async (verb, ...words) => {
      const talk = converse(moved(verbScript(verb, ...words)))
      talk.answer(null)
      return await talk.ended
    },
    link: async (name, number) => {
      await rm(join(folder, 'net', name), { recursive: true, force: true })
      if (number === null) return
      await mkdir(join(folder, 'net', name), { recursive: true })
      await writeFile(join(folder, 'net', name, 'ifindex'), `${number}\n`)
    },
    boot: async (verb = 'boot', bin) => {
      await converse(`${bin ? `PATH=${bin}:$PATH\n` : ''}set -- ${verb}\n${moved(nodeProgram())}`).ended
    },
    seen: async () =>
      Object.fromEntries(
        await Promise.all(
          (await readdir(world)).sort().map(async (name) => {
            const path = join(world, name)
            return [name, await readlink(path).catch(() => readFile(path, 'utf8'))]
          }),
        ),
      ),
    running: () => runningIn(folder),
    endAll: async (how = 'SIGKILL') => {
      const told = new Set<number>()
      for (let fresh = await runningIn(folder); fresh.length > 0; ) {
        signal(fresh, how)
        for (const pid of fresh) told.add(pid)
        fresh = (await runningIn(folder)).filter((pid) => !told.has(pid))
      }
    },
    timeIsOver: async () => {
      // Replaced as a whole, as a shell may read it at this moment.
      await writeFile(`${clock}.new`, '9000.00 9000.00\n')
      await rename(`${clock}.new`, clock)
    },
    transports: {
      forReading: () => Promise.reject(new Error('a folder answers no probes')),
      forWriting: async (): Promise<WriteTransport> => ({
        node: folder,
        probe: () => Promise.reject(new Error('a folder answers no probes')),
        converse: async (text, onLine) => {
          const talk = converse(moved(text))
          talk.answer(null)
          for (const line of await talk.ended) onLine(line, talk.answer)
          return { code: 0, stderr: '' }
        },
        [Symbol.asyncDispose]: async () => {},
      }),
      [Symbol.asyncDispose]: async () => {},
    },
    [Symbol.asyncDispose]: async () => {
      signal(await runningIn(folder), 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function runningIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const ours = await Promise.all(
    pids.map(async (pid) => (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(folder)),
  )
  return pids.filter((_, i) => ours[i])
}

export function converse(script: string): Conversation {
  const shell = spawn('sh', ['-c', 'eval "$(cat <&3)"'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] })
  shell.stdin?.on('error', () => {})
  const input = shell.stdio[3] as NodeJS.WritableStream
  input.on('error', () => {})
  input.end(script)
  const lines: string[] = []
  const reader = createInterface({ input: shell.stdout as NodeJS.ReadableStream })
  reader.on('line', (line) => lines.push(line))
  let closed = false
  const over = new Promise<void>((resolve) => reader.once('close', resolve)).then(() => {
    closed = true
  })
  return {
    pid: shell.pid as number,
    lines,
    line: async (start) => {
      for (;;) {
        const found = lines.find((line) => line.startsWith(start))
        if (found !== undefined) return found
        if (closed) throw new Error(`no ${start} in:\n${lines.join('\n')}`)
        await sleep(20)
      }
    },
    answer: (text) => (text === null ? shell.stdin?.end() : shell.stdin?.write(text)),
    ended: over.then(() => lines),
  }
}

/** Begins, lets it go, and waits for the first line that starts so. */
export async function go(
  node: FolderNode,
  plan: Plan,
  upTo: string,
  given?: Partial<Beginning>,
): Promise<Conversation> {
  const talk = node.begin(plan, given)
  await talk.line('look')
  talk.answer('go\n')
  await talk.line(upTo)
  return talk
}

export function planOf(...steps: readonly { commands: readonly Command[]; undo: readonly Command[] }[]): Plan {
  const whole = steps.map(
    ({ commands, undo }, i): Step => ({
      ...{ n: i + 1, kind: 'Toy', id: String(i + 1), action: 'create', before: null, after: {}, fields: [] },
      ...{ because: '', needs: [], commands, undo },
    }),
  )
  return {
    ...{ version: 1, node: 'n', steps: whole, desired: [], ledger: [], diagnostics: [] },
    basis: { config: '', ledger: '', digests: {} },
  }
}

const gate = (n: number) =>
  `while [ -e hold-${n} ]; do sleep 0.02; done; [ ! -e fail-${n} ] || { echo bad luck; exit 3; }; `

/** A step that makes a mark. It waits there while `hold-N` exists, before it has made it, and fails if `fail-N` does. */
export const mark = (world: string, n: number) => ({
  commands: [{ argv: ['sh', '-c', `cd ${world}; ${gate(n)}echo made > made-${n}`] as const }],
  undo: [{ argv: ['rm', '-f', join(world, `made-${n}`)] as const }],
})

/** A step that makes the same mark by a line of `ip`. */
export const line = (world: string, n: number) => ({
  commands: [{ argv: ['ip', 'address', 'add', String(n)] as const }],
  undo: mark(world, n).undo,
})

export const hold = (node: FolderNode, n: number) => writeFile(join(node.folder, 'world', `hold-${n}`), '')

/** The process remembered under that name by the transaction. */
export const processOf = async (
  node: Pick<FolderNode, 'home'>,
  name: 'run' | 'undo' | 'watchdog' | 'deputy',
): Promise<number> => Number((await readFile(join(node.home, 'tx', id, name), 'utf8')).split(' ')[0])

export const isOpen = (node: FolderNode): boolean => existsSync(join(node.home, 'open'))

/** Waits for a fact, for as long as it may take on a busy machine. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 240_000; performance.now() < end; await sleep(50)) if (await what()) return
  throw new Error('it did not come about')
}
