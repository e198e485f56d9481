import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { gitlabReport } from '../../../src/render/reports/gitlab.ts'
import { diagnostics, hostileDiagnostics } from './sample.ts'

it('tells each fault at its line, and what has no file at the top of the cluster', () => {
  expect(gitlabReport(diagnostics, 'cluster.yaml').map(({ fingerprint: _, ...rest }) => rest)).toEqual([
    {
      description: 'there is no field mtuu help: Write mtu. about: on n1 and n2',
      check_name: 'decode/unknown-key',
      severity: 'major',
      location: { path: 'nodes/n 1.yaml', lines: { begin: 3 } },
    },
    {
      description: 'it goes too about: Link/br0 on n1',
      check_name: 'plan/side-effect',
      severity: 'minor',
      location: { path: 'cluster.yaml', lines: { begin: 1 } },
    },
    {
      description: 'cannot be told two lines',
      check_name: 'review/unknown',
      severity: 'info',
      location: { path: 'cluster.yaml', lines: { begin: 1 } },
    },
  ])
})

it('gives a fault the same print wherever its line went, and each of two a print of its own', () => {
  const at = (line: number) => ({ file: 'a.yaml', start: { line, column: 1 }, end: { line, column: 2 } })
  const fault = { severity: 'error', code: 'decode/yaml', summary: 'it is none' } as const
  const prints = (...lines: number[]) =>
    gitlabReport(
      lines.map((line) => ({ ...fault, at: at(line) })),
      'cluster.yaml',
    ).map(({ fingerprint }) => fingerprint)
  expect(prints(7)).toEqual(prints(9))
  expect(new Set(prints(7, 9)).size).toBe(2)
})

it('has what GitLab reads of a Code Quality report, whatever it tells of', () => {
  fc.assert(
    fc.property(hostileDiagnostics, (hostile) => {
      const report = gitlabReport(hostile, 'cluster.yaml')
      for (const { description, check_name, fingerprint, severity, location } of report) {
        for (const text of [description, check_name, location.path]) expect(text).toMatch(/./)
        expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
        expect(Number.isInteger(location.lines.begin) && location.lines.begin > 0).toBe(true)
        expect(location.path).not.toMatch(/^\.?\//)
      }
      expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length)
    }),
  )
})
