import { createHmac } from 'node:crypto'

/** The name under which OpenSSH files a host's keys: the port is part of it unless it is 22. */
export const knownAs = (host: string, port: number): string =>
  port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`

/** A name that means only itself. */
export const isPlain = (host: string): boolean => !/^[|!]|[*?]/.test(host)

/** Whether one line's hosts mean this name: plain, hashed, with `*` and `?`, where one `!pattern` that fits says no. */
export function names(hosts: readonly string[], name: string): boolean {
  if (hosts[0]?.startsWith('|')) return isHashOf(hosts[0], name)
  const refused = hosts.some((host) => host.startsWith('!') && matches(host.slice(1), name))
  return !refused && hosts.some((host) => !host.startsWith('!') && matches(host, name))
}

function isHashOf(hashed: string, name: string): boolean {
  const [, scheme, salt, digest] = hashed.split('|')
  if (scheme !== '1' || !salt || !digest) return false
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === digest
}

/** Glob match without backtracking into exponential time, whatever stands in the file. */
function matches(pattern: string, name: string): boolean {
  let p = 0
  let n = 0
  let star = -1
  let resume = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = n
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++resume
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
