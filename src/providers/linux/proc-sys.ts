import type { Command, Probe, ProbeOutput } from '../../model/plan/command.ts'

/**
 * Kernel parameters are named as sysctl(8) names them: dots part the words, and a dot inside a word is written as a slash
 * (`net.ipv4.conf.eth0/100.forwarding`). A name whose first separator is a slash is a path as it stands. Where the name of
 * a link was written with its dots, it is put right.
 */
export function canonicalKey(key: string): string {
  const separator = key.match(/[./]/)?.[0]
  const dotted = separator === '/' ? key.replace(/[./]/g, swapped) : key
  const [, folder, link, param] = ofLink.exec(dotted) ?? []
  return folder && link ? `${folder}${link.replaceAll('.', '/')}${param}` : dotted
}

/** No parameter of a link lies in a folder of its own: all words but the last are the link's name. */
const ofLink = /^(net\.(?:ipv4|ipv6|mpls)\.(?:conf|neigh)\.)(.+)(\.[^.]+)$/

const swapped = (sign: string): string => (sign === '.' ? '/' : '.')

/** Where parameters lie. */
export type Root = '/proc/sys' | '/sys'

/** The file of a parameter with a canonical key. */
export const paramFile = (key: string, root: Root = '/proc/sys'): string => `${root}/${key.replace(/[./]/g, swapped)}`

/** Values of several words are parted by tabs in the kernel, and by whatever people write. */
export const canonicalValue = (value: string): string => value.trim().split(/\s+/).join(' ')

/** Reads all these parameters at once. */
export const probeParams = (keys: readonly string[], root?: Root): Probe => ({
  argv: ['grep', '-H', '', ...keys.map((key) => paramFile(key, root))],
  mayFail: true,
})

/** Canonical key to canonical value; absent and unreadable ones are left out. Throws `Error` when the program could not run. */
export function readParams(
  { code, stdout, stderr }: ProbeOutput,
  keys: readonly string[],
  root: Root = '/proc/sys',
): Map<string, string> {
  if (code === null || code > 2)
    throw new Error(`reading ${root} ended with ${code ?? 'no exit code'}: ${stderr.trim()}`)
  const keyOf = new Map(keys.map((key) => [paramFile(key, root), key]))
  const values = new Map<string, string>()
  for (const line of stdout.split('\n')) {
    // The name of a file may hold colons itself (`eth0:1`).
    for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
      const key = keyOf.get(line.slice(0, colon))
      if (key === undefined) continue
      values.set(key, canonicalValue(`${values.get(key) ?? ''} ${line.slice(colon + 1)}`))
      break
    }
  }
  return values
}

/** Of these parameters, those that are there but cannot be read, with the kernel's reason. */
export function unreadableParams({ stderr }: ProbeOutput, keys: readonly string[], root?: Root): Map<string, string> {
  const complaints = stderr.split('\n')
  return new Map(
    keys.flatMap((key): [string, string][] => {
      const start = `grep: ${paramFile(key, root)}: `
      const reason = complaints.find((line) => line.startsWith(start))?.slice(start.length)
      return reason === undefined || reason === 'No such file or directory' ? [] : [[key, reason]]
    }),
  )
}

/** Writes one parameter. */
export const writeParam = (key: string, value: string, root?: Root): Command => ({
  argv: ['tee', paramFile(key, root)],
  stdin: `${value}\n`,
})
