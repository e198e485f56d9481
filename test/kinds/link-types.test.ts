import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linkTypes } from '../../src/providers/linux/link/types/index.ts'
import { linkSources } from '../../src/resources/network/links/types/index.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'

const root = new URL('../../src/', import.meta.url).pathname

/** Files that may name a type: its document, its part in the resources, its link type, the lists of these. */
const homes = [
  /^schema\//,
  /^resources\/network\/links\/types\//,
  /^providers\/linux\/link\/types\//,
  // The legacy form has these in its own shape, and is read there.
  /^config\/legacy\//,
  /^resources\/network\/links\/devices\.ts$/,
  // Rules about one type: WireGuard's peers, and VRFs as the routing domains of BGP and of replies.
  /^config\/check\/lints\/(peers|routes|routing-domains)\.ts$/,
  /^resources\/network\/bgp(-fits)?\.ts$/,
  /^providers\/linux\/path\/(reply|vrf)\.ts$/,
  // What a change must not have broken, of one type.
  /^checks\/after\/(links\/(bond-members|bridge-ports)|services\/wireguard-handshake)\.ts$/,
  // A module that comes with VRFs, and samples of what people may write.
  /^resources\/host\/kernel-modules\.ts$/,
  /^cli\/reference\/sample-texts\.ts$/,
]

const types = [...new Set([...linkTypes.map(({ type }) => type), ...linkSources.map(({ document }) => document.kind)])]

test('every kind of link document has a part in the resources', () => {
  const kinds = documentTypes.filter(({ links }) => links).map(({ kind }) => kind)
  expect(linkSources.map(({ document }) => document.kind).toSorted()).toEqual(kinds.toSorted())
})

test.each(types.filter((type) => type !== 'LinkConfig'))('%s is named in its own files and nowhere else', (type) => {
  const named = new RegExp(`'${type}'|\\.${type}\\b(?!\\.)|\\b${type}\\??:|\\bimport \\{[^}]*\\b${type}\\b`)
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/') && !homes.some((home) => home.test(path)))
    .filter((path) => named.test(readFileSync(join(root, path), 'utf8')))
  expect(found).toEqual([])
})
