/**
 * Writes what is derived from the schemas: validators compiled ahead of time, JSON Schemas for editors, and the
 * reference for people; what runs in the HTML report; and the large example. With `--check` nothing is written and stale files are named.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codesPage } from './generate/codes-page.ts'
import { fleetFiles } from './generate/fleet-files.ts'
import { outputSchemaFiles, stateValidators } from './generate/output-schemas.ts'
import { referencePages } from './generate/reference-pages.ts'
import { reportSource } from './generate/report-source.ts'
import { schemaFiles } from './generate/schema-files.ts'
import { validatorsSource } from './generate/validators.ts'

/** Folders that hold nothing else. */
const folders = [
  'schemas',
  'schemas/output',
  'docs/reference',
  'examples/clusters/fleet/nodes',
  'examples/clusters/fleet/racks',
]

const wanted = new Map([
  ['src/schema/generated/validators.ts', validatorsSource()],
  ['src/state/generated/validators.ts', stateValidators()],
  ['src/render/html/generated/report.ts', reportSource()],
  ...schemaFiles('schemas'),
  ...outputSchemaFiles('schemas/output'),
  ...referencePages('docs/reference'),
  ['docs/codes.md', codesPage()],
  ...fleetFiles('examples/clusters/fleet'),
])

const stale: string[] = []
for (const [path, text] of wanted) if ((await readFile(path, 'utf8').catch(() => '')) !== text) stale.push(path)
const there = await Promise.all(
  folders.map(async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`)
  }),
)
const surplus = there.flat().filter((path) => !wanted.has(path))

if (process.argv.includes('--check')) {
  for (const path of [...stale, ...surplus]) console.error(`${path} is stale: run \`npm run generate\``)
  process.exitCode = stale.length + surplus.length > 0 ? 1 : 0
} else {
  for (const path of stale) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, wanted.get(path) as string)
  }
  for (const path of surplus) await rm(path)
  console.log(`${stale.length} of ${wanted.size} files written`)
}
