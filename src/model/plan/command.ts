/**
 * A program and its words, never a shell line. `stdin` is text the program reads. `alongside`: files (patterns of the
 * shell) whose contents the kernel changes with it; the rollback gives them theirs.
 */
export interface Command {
  readonly argv: readonly [string, ...string[]]
  readonly stdin?: string
  readonly alongside?: readonly string[]
}

/**
 * A command that only looks, but for the first of each look (`recordProbes`), by which a node ends what was decided before. Transports
 * opened for reading accept nothing else, so `plan` and `drift` hold no way to write. `mayFail`: a non-zero exit is an answer (the file is absent, the table does not exist), not a fault. `stdin` is
 * text the program reads; it may hold secrets, and is no part of the question's name. `where`: paths of which one must be there for
 * anything to run; else the node's shell answers by itself, as a program would that finds no file.
 */
export interface Probe {
  readonly argv: readonly [string, ...string[]]
  readonly stdin?: string
  readonly mayFail?: boolean
  readonly where?: readonly string[]
}

/** What a probe printed. `code` is null when nobody knows how it ended. */
export interface ProbeOutput {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** One word for POSIX sh that it reads back unchanged; throws on NUL, which no argument can carry. */
export function quote(word: string): string {
  if (word.includes('\0')) throw new Error('a word for a shell cannot hold a NUL character')
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The words as one would type them into a shell. */
export const commandLine = ({ argv }: Pick<Command, 'argv'>): string => argv.map(quote).join(' ')

/** Writes a file on the node: to a temporary name beside it, fsynced, then renamed over it. */
export const putFile = (path: string, content: string, mode = '0644'): Command => ({
  argv: ['put-file', path, mode],
  stdin: content,
})

/** Removes a file on the node; an absent one is fine. */
export const removeFile = (path: string): Command => ({ argv: ['remove-file', path] })

/** Puts name servers where they belong on a node of which nobody knows who keeps /etc/resolv.conf: itself, or resolvconf. */
export const restoreResolver = (content: string): Command => ({ argv: ['restore-resolver'], stdin: content })

/** Waits until an IPv6 address can be used: the kernel first asks around whether another machine has it. */
export const awaitAddress = (address: string): Command => ({ argv: ['await-address', address] })

/** Starts a DHCP client of ours (`start OPERATOR LINK METRIC IDENTIFIER TAKES`), or stops it and takes away what it brought. */
export const dhcpClient = (...words: readonly string[]): Command => ({ argv: ['dhcp-client', ...words] })

/** Runs a command while the kernel keeps the other addresses of a network on the link, should its first one go. */
export const promotingSecondaries = (link: string, { argv }: Command): Command => ({
  argv: ['promoting-secondaries', link, ...argv],
})

/** Runs a command with the secrets that its input names by their seals. */
export const withSecrets = ({ argv, stdin }: Command): Command => ({
  argv: ['with-secrets', ...argv],
  ...(stdin !== undefined && { stdin }),
})

/** The program that must be installed on the node for a command; undefined for what the program of ours does itself. */
export function programOf({ argv: [program, first, wrapped] }: Command): string | undefined {
  if (program === 'promoting-secondaries') return wrapped
  if (program === 'with-secrets') return first
  return ['put-file', 'restore-resolver', 'remove-file', 'await-address', 'dhcp-client'].includes(program)
    ? undefined
    : program
}

/** The file a command writes or removes as a whole, if that is what it does. */
export const fileTouched = ({ argv: [verb, path] }: Command): string | undefined =>
  verb === 'put-file' || verb === 'remove-file' ? path : undefined
