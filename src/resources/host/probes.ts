import { HTTPProbeConfig } from '../../schema/documents/http-probe-config.ts'
import { TCPProbeConfig } from '../../schema/documents/tcp-probe-config.ts'
import type { Given } from '../given.ts'
import { type Layered, layered } from '../layer.ts'
import { mergeOf, strongest } from '../merge.ts'
import type { Part } from '../part.ts'
import { durationText } from './duration-text.ts'

export interface ProbeSpec extends Layered {
  readonly interval: string
  readonly failureThreshold: number
  readonly tcp?: { readonly endpoint: string; readonly timeout: string }
  readonly http?: { readonly url: string; readonly timeout: string }
}

export const probeSpecs = 'ProbeSpecs.net.talos.dev'

export const probes: Part = {
  produce: (given) => {
    const byId = new Map(asked(given).map((spec) => [idOf(spec), spec]))
    return [...byId].map(([id, spec]) => layered(probeSpecs, id, spec))
  },
  merges: { [probeSpecs]: mergeOf<ProbeSpec>(strongest) },
}

const asked = ({ config }: Given): ProbeSpec[] =>
  config.documents.flatMap(({ type: { kind }, content }) => {
    if (kind === TCPProbeConfig.kind) return [tcp(content as TCPProbeConfig)]
    return kind === HTTPProbeConfig.kind ? [http(content as HTTPProbeConfig)] : []
  })

const tcp = (document: TCPProbeConfig): ProbeSpec => ({
  ...common(document),
  tcp: { endpoint: document.endpoint, timeout: timeout(document) },
  layer: 'configuration',
})

const http = (document: HTTPProbeConfig): ProbeSpec => ({
  ...common(document),
  http: { url: url(document.url), timeout: timeout(document) },
  layer: 'configuration',
})

const common = ({ interval = '0', failureThreshold = 0 }: TCPProbeConfig | HTTPProbeConfig) => ({
  interval: durationText(interval, '1s'),
  failureThreshold,
})

const timeout = ({ timeout: written = '0' }: TCPProbeConfig | HTTPProbeConfig): string => durationText(written, '10s')

const url = (written: string): string => written.replace(/^[A-Za-z]+/, (scheme) => scheme.toLowerCase())

/** What is asked, without the words that let one in. */
const idOf = ({ tcp: connection, http: page }: ProbeSpec): string =>
  page ? `http:${page.url.replace(/^(https?:\/\/)[^/?#]*@/, '$1')}` : `tcp:${connection?.endpoint}`
