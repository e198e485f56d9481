import { expect, it } from 'vitest'
import { kindNamed } from '../../src/cli/kind-word.ts'
import type { Kind } from '../../src/model/plan/kind.ts'

const kind = (name: string, plural: string) => ({ kind: name, plural }) as Kind
const kinds = [kind('Route', 'routes'), kind('Address', 'addresses'), kind('NfTablesChain', 'chains')]
const named = (word: string) => {
  const found = kindNamed(kinds, word)
  return 'kind' in found ? found.kind.kind : found.fault.hint
}

it.each([
  ['routes', 'Route'],
  ['Route', 'Route'],
  ['RouteStatuses.net.talos.dev', 'Route'],
  ['addressspecs', 'Address'],
  ['chains', 'NfTablesChain'],
  ['ntc', 'NfTablesChain'],
  ['adresses', 'Did you mean addresses?'],
  ['bananas', 'There are: routes, addresses, chains.'],
])('%s is %s', (word, meant) => expect(named(word)).toBe(meant))
