import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { githubAnnotations } from '../../../src/render/reports/github.ts'
import { diagnostics, hostileDiagnostics } from './sample.ts'

it('tells each fault as one command, beside its place', () => {
  expect(githubAnnotations(diagnostics)).toMatchInlineSnapshot(`
    "::error file=nodes/n 1.yaml,line=3,col=5,endLine=3,endColumn=9,title=decode/unknown-key::there is no field mtuu%0Ahelp: Write mtu.%0Aabout: on n1 and n2
    ::warning title=plan/side-effect::it goes too%0Aabout: Link/br0 on n1
    ::notice title=review/unknown::cannot be told%0Atwo%0Alines
    "
  `)
})

it('tells those that differ only in their place as one, as few are shown', () => {
  const all = [1, 2, 3, 4, 5].map((line) => ({
    ...{ severity: 'warning' as const, code: 'lint/family', summary: 'they meet' },
    at: { file: 'a.yaml', start: { line, column: 1 }, end: { line, column: 2 } },
  }))
  expect(githubAnnotations(all)).toBe(
    '::warning file=a.yaml,line=1,col=1,endLine=1,endColumn=2,title=lint/family::they meet%0Aand the same at 4 more places\n',
  )
})

it('is read by the runner as what was meant, whatever stands in it', () => {
  fc.assert(
    fc.property(hostileDiagnostics, (hostile) => {
      const lines = githubAnnotations(hostile).trimEnd().split('\n')
      for (const line of lines) {
        // As actions/runner reads it: the first `::` after the words ends them; `,` and the first `=` part them.
        const { command, words = '' } = /^::(?<command>\w+) (?<words>.*?)::/.exec(line)?.groups ?? {}
        expect(['error', 'warning', 'notice']).toContain(command)
        const names = words.split(',').map((word) => word.slice(0, word.indexOf('=')))
        expect([['title'], ['file', 'line', 'col', 'endLine', 'endColumn', 'title']]).toContainEqual(names)
        expect(line).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\w*\[/u)
      }
      expect(lines.length).toBeLessThanOrEqual(hostile.length)
    }),
  )
})
