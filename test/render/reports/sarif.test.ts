import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sarifReport } from '../../../src/render/reports/sarif.ts'
import { diagnostics, hostileDiagnostics } from './sample.ts'

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
for (const format of ['uri', 'uri-reference'])
  ajv.addFormat(format, (text: string) => URL.canParse(text, 'https://checkout.example/'))
ajv.addFormat('date-time', true)
// Of draft 4, whose names for itself Ajv does not know; its rules are the same here.
const { $schema: _, id: _id, ...schema } = published
const valid = ajv.compile(schema)

const about = {
  version: '1.2.3',
  explain: (code: string) => (code === 'decode/unknown-key' ? { means: 'No such key.', help: 'Mend it.' } : undefined),
}

it('tells each fault once, with its rule and its place', () => {
  const report = sarifReport(diagnostics, about)
  expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
  const [run] = report.runs
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
    'decode/unknown-key',
    'plan/side-effect',
    'review/unknown',
  ])
  expect(run?.results.map(({ level, ruleIndex }) => [level, ruleIndex])).toEqual([
    ['error', 0],
    ['warning', 1],
    ['note', 2],
  ])
  expect(run?.results[0]).toMatchObject({
    message: { text: 'there is no field mtuu\nhelp: Write mtu.\nabout: on n1 and n2' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'nodes/n%201.yaml' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
      },
    ],
  })
})

it('is valid by the published schema, whatever it tells of', () => {
  fc.assert(
    fc.property(hostileDiagnostics, (hostile) => {
      expect(valid(sarifReport(hostile, about)), JSON.stringify(valid.errors)).toBe(true)
    }),
  )
})
