import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Answer, run } from './run.ts'
import { signal } from './signal.ts'

/** A process with network, UTS, mount and PID namespaces of its own; all that runs in them ends with it. */
export interface Namespace {
  readonly name: string
  /** Of the namespace's first process, as this process sees it. */
  readonly pid: number
  /** What its script printed on standard error so far. */
  log(): string
  /** Lets the script go on past its next `read`, and resolves with the next line it prints. */
  next(): Promise<string>
  /** Runs a program inside, from `/`. */
  exec(argv: readonly string[], stdin?: string): Promise<Answer>
  stop(): Promise<void>
}

/**
 * Starts a POSIX sh script as first process of new namespaces. A session of its own keeps a terminal's Ctrl-C from it;
 * the parent-death signals end it when this process ends, in whatever way.
 */
export async function startNamespace(name: string, script: string): Promise<Namespace> {
  const unshare = ['unshare', '--net', '--uts', '--mount', '--pid', '--fork', '--kill-child=KILL']
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...unshare, 'sh', '-c', `${printPid}\n${script}`], {
    detached: true,
    cwd: '/',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  let log = ''
  child.stderr.on('data', (data: Buffer) => {
    log += data
  })
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${name} ended early: ${log}`)
    return value
  }

  const pid = Number(await line())
  const inside = ['nsenter', '-t', String(pid), '--net', '--uts', '--mount', '--pid', '--root', '--wd']
  return {
    name,
    pid,
    log: () => log,
    next: () => {
      child.stdin.write('\n')
      return line()
    },
    exec: (argv, stdin) => run([...inside, ...argv], stdin),
    stop: () => {
      // Its first process is a zombie only once all others are gone, and what waits for it ends with it. Had we ended
      // that one, some could still be at work on the files of the lab.
      if (child.exitCode === null && child.signalCode === null) signal([pid], 'SIGKILL')
      return ended
    },
  }
}

/** Only while /proc is still the one outside does it tell the pid by which this process is known there. */
const printPid = `read -r pid rest < /proc/self/stat
mount -t proc proc /proc
mount -t sysfs sysfs /sys
echo "$pid"`
