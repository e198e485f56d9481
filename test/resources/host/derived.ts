import { type DeriveOptions, deriveSpecs, type Mode, parseMachineConfig, type Resource } from '../../../src/index.ts'

interface Options extends DeriveOptions {
  readonly mode?: Mode
}

/** What a config means, with all its inputs, of the types that a test asks for. */
export function derived(text: string, { mode = 'metal', ...options }: Options = {}) {
  const { config, diagnostics } = parseMachineConfig(text, { mode })
  if (!config) throw new Error(diagnostics.map(({ code, summary }) => `${code}: ${summary}`).join('\n'))
  const all = deriveSpecs(config, options)
  return {
    /** Specs of one type in one namespace, by id. */
    of: (type: string, namespace = 'network') =>
      Object.fromEntries(
        all
          .filter(({ metadata }) => metadata.type.split('.', 1)[0] === type && metadata.namespace === namespace)
          .map(({ metadata, spec }) => [metadata.id, spec]),
      ),
    /** The text of a file in /etc. */
    file: (id: string) =>
      (all.find(({ metadata }) => metadata.namespace === 'files' && metadata.id === id)?.spec as { contents: string })
        ?.contents,
  }
}

export const input = (type: string, id: string, spec: object, namespace = 'network'): Resource => ({
  metadata: { namespace, type, id },
  spec,
})

export const hostname = (name: string, domainname = '') =>
  input('HostnameStatuses.net.talos.dev', 'hostname', { hostname: name, domainname })

export const addresses = (id: string, ...all: string[]) =>
  input('NodeAddresses.net.talos.dev', id, { addresses: all, sortAlgorithm: 'v1' })

export const seen = (linkName: string, linkIndex: number, address: string, scope = 'global') =>
  input('AddressStatuses.net.talos.dev', `${linkName}/${address}`, { address, linkName, linkIndex, scope })

/** Documents of the current form, each by its kind and fields. */
export const documents = (...all: string[]) => all.map((text) => `apiVersion: v1alpha1\n${text.trim()}\n`).join('---\n')
