/** A URL in its parts. `host` is without port and brackets, and empty where there is none. */
export interface Url {
  /** In lower case; empty where the text names none. */
  readonly scheme: string
  readonly host: string
  readonly port: string
  readonly path: string
  /** `mailto:x` and the like: no host, no path. */
  readonly opaque: boolean
}

/** Reads a URL as Go does, which asks less than browsers do and mends nothing; undefined for what is none. */
export function readUrl(text: string): Url | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) return undefined
  const [, body = '', fragment = ''] = /^([^#]*)#?(.*)$/.exec(text) ?? []
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/.exec(body) ?? ['', '', body]
  const [, way = ''] = /^([^?]*)/.exec(rest) ?? []
  if (!isEscaped(fragment) || body.startsWith(':')) return undefined
  const found = { scheme: scheme.toLowerCase(), host: '', port: '', path: '', opaque: false }
  if (!way.startsWith('/')) {
    if (scheme !== '') return { ...found, opaque: way !== '' }
    return way.split('/', 1)[0]?.includes(':') || !isEscaped(way) ? undefined : { ...found, path: way }
  }
  const [, authority, path = ''] = ((scheme !== '' || !way.startsWith('///')) && /^\/\/([^/]*)(.*)$/.exec(way)) || []
  if (authority === undefined) return isEscaped(way) ? { ...found, path: way } : undefined
  const server = readAuthority(authority)
  return server && isEscaped(path) ? { ...found, ...server, path } : undefined
}

const isEscaped = (text: string): boolean => !/%(?![0-9A-Fa-f]{2})/.test(text)

function readAuthority(authority: string): Pick<Url, 'host' | 'port'> | undefined {
  const sign = authority.lastIndexOf('@')
  const [user, server] = [authority.slice(0, Math.max(sign, 0)), authority.slice(sign + 1)]
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || !isEscaped(user)) return undefined
  const [, v6, name = '', port = ''] = /^(?:\[([^[\]]*)\]|([^:]*))(?::(\d*))?$/.exec(server) ?? []
  if (server !== '' && v6 === undefined && name === '' && !server.startsWith(':')) return undefined
  const host = v6 ?? name
  // Beside letters, these are the signs a host may have; `%25` begins a zone, other escapes are of no use in a host.
  if (!/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:<>"\u0080-\uffff]|%25|%[89A-Fa-f][0-9A-Fa-f])*$/.test(host)) return undefined
  return /^(?:\[[^[\]]*\]|[^:]*)(?::\d*)?$/.test(server) ? { host, port } : undefined
}

/** One URL with all parts of another that are not empty: the host with its port, and user and password, are one part each. */
export function mergedUrl(base: string, over: string): string {
  const below = partsOf(base)
  const [scheme, user, host, path, query, fragment] = partsOf(over).map((part, n) => part || below[n] || '')
  const way = host !== '' && path !== '' && !path?.startsWith('/') ? `/${path}` : path
  const server = `${user && `${user}@`}${host}`
  return [scheme && `${scheme}:`, server && `//${server}`, way, query && `?${query}`, fragment && `#${fragment}`].join(
    '',
  )
}

const partsOf = (url: string): readonly string[] => {
  const found =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([^/?#]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url)
  return (found ?? []).slice(1).map((part = '') => part)
}
