import fc from 'fast-check'
import { stringify } from 'yaml'
import { withoutOnePart } from '../smallest.ts'
import { together } from './accepted.ts'
import { legacyDocument } from './legacy.ts'
import { linkDocuments, type Written } from './link-documents.ts'
import { otherDocuments } from './other-documents.ts'
import { few, oneOf, some } from './words.ts'

/** A link as somebody saw it on the machine, with the field names of LinkStatus. */
export interface SeenLink {
  readonly name: string
  readonly [field: string]: unknown
}

/** A config as somebody may write it, and the links that are on its machine, if anybody looked. */
export interface Sample {
  readonly documents: readonly Written[]
  readonly links: readonly SeenLink[]
}

/** Configs of documents, legacy ones, and both in one, most of which are accepted. */
export const configs = (): fc.Arbitrary<Sample> =>
  fc
    .record({
      stream: fc.oneof(documentsOnly, legacyOnly, mixed),
      links: fc.oneof({ weight: 2, arbitrary: nobodyLooked }, { weight: 1, arbitrary: seen }),
    })
    .map(({ stream: [legacy, documents, at], links }) => {
      const [first, ...rest] = together(legacy, documents)
      if (legacy === undefined || first === undefined) return { documents: together(legacy, documents), links }
      return { documents: rest.toSpliced(at % (rest.length + 1), 0, first), links }
    })

export const textOf = ({ documents }: Pick<Sample, 'documents'>): string =>
  documents.map((document) => stringify(document, { lineWidth: 0 })).join('---\n')

/** The sample without some part of it, the largest parts first. */
export function* smallerSamples({ documents, links }: Sample): Generator<Sample> {
  if (links.length > 0) yield { documents, links: [] }
  for (const less of withoutOnePart(documents)) yield { documents: less, links }
  for (const less of withoutOnePart(links)) if (less.every(({ name }) => name)) yield { documents, links: less }
}

type Stream = readonly [legacy: Written | undefined, documents: readonly Written[], at: number]

const documents = fc.oneof(
  few(fc.oneof({ weight: 3, arbitrary: linkDocuments() }, { weight: 2, arbitrary: otherDocuments() }), 6, 1),
  few(linkDocuments(), 4, 1),
  few(otherDocuments(), 5, 1),
)

const documentsOnly = documents.map((all): Stream => [undefined, all, 0])
const legacyOnly = legacyDocument().map((legacy): Stream => [legacy, [], 0])
const mixed = fc.tuple(legacyDocument(), documents, fc.nat(6)).map((parts): Stream => parts)

const nobodyLooked = fc.constant<readonly SeenLink[]>([])

/** NICs of two drivers, one of them with other names, and perhaps a bond that is there already. */
const seen: fc.Arbitrary<readonly SeenLink[]> = some({
  alias: oneOf('net0'),
  altNames: oneOf(['enp1s0']),
  bond: fc.boolean(),
}).map(({ bond, ...names }) => [
  {
    name: 'eth0',
    type: 'ether',
    kind: '',
    driver: 'e1000',
    hardwareAddr: '02:00:00:00:00:01',
    busPath: '0000:00:01',
    ...names,
  },
  {
    name: 'eth1',
    type: 'ether',
    kind: '',
    driver: 'virtio',
    hardwareAddr: '02:00:00:00:00:02',
    permanentAddr: '02:00:00:00:00:02',
    pciID: '8086:1000',
  },
  { name: 'enp129s0f1np1', type: 'ether', kind: '', driver: 'virtio', hardwareAddr: '02:00:00:00:00:03' },
  ...(bond ? [{ name: 'bond0', type: 'ether', kind: 'bond', hardwareAddr: '02:00:00:00:00:01' }] : []),
])
