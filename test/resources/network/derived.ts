import { type DeriveOptions, deriveSpecs, type Mode, parseMachineConfig, type Resource } from '../../../src/index.ts'

interface Options extends DeriveOptions {
  readonly mode?: Mode
}

type Specs = Readonly<Record<string, object>>

/** What a config asks for and what holds of it, one type at a time. */
export function derive(text: string, { mode = 'metal', ...options }: Options = {}) {
  const { config, diagnostics } = parseMachineConfig(text, { mode })
  if (!config) throw new Error(diagnostics.map(({ code, summary }) => `${code}: ${summary}`).join('\n'))
  const all = deriveSpecs(config, options)
  const of = (type: string, namespace: string): Specs =>
    Object.fromEntries(
      all
        .filter(({ metadata }) => metadata.type === `${type}.net.talos.dev` && metadata.namespace === namespace)
        .map(({ metadata, spec }) => [metadata.id, spec]),
    )
  return {
    /** Specs in the layers, by `<layer>/<id>`. */
    asked: (type: string) => of(type, 'network-config'),
    /** Specs that hold, by id. */
    holds: (type: string) => of(type, 'network'),
  }
}

/** Documents, each by the lines after its API version. */
export const documents = (...all: readonly string[]): string =>
  all.map((text) => `apiVersion: v1alpha1\n${text.trim()}\n`).join('---\n')

/** A legacy config with these interfaces. */
export const interfaces = (...all: readonly object[]): string =>
  JSON.stringify({ version: 'v1alpha1', machine: { network: { interfaces: all } } })

/** A spec that another layer asks for. */
export const input = (type: string, id: string, spec: object): Resource => ({
  metadata: { namespace: 'network-config', type: `${type}.net.talos.dev`, id },
  spec,
})

/** A network card as it is seen. */
export const card = (name: string, fields: object = {}) => ({ name, type: 'ether', kind: '', ...fields })
