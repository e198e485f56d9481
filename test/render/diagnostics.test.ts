import { describe, expect, it } from 'vitest'
import type { Diagnostic, FileRange } from '../../src/model/diagnostic.ts'
import { diagnosticsTally, diagnosticsText } from '../../src/render/diagnostics.ts'
import { plain } from '../../src/render/text/style.ts'

const range = (file: string, line: number, column: number, length: number): FileRange => ({
  file,
  start: { line, column },
  end: { line, column: column + length },
})
const draw = (diagnostics: Diagnostic[], text = '') =>
  `\n${diagnosticsText(diagnostics, new Map([['a.yaml', text]]), plain)}`
const fault = (rest: Partial<Diagnostic>): Diagnostic => ({
  severity: 'error',
  code: 'x/y',
  summary: 'it is wrong',
  ...rest,
})

it('shows the place, what is wrong, and what to do', () => {
  const text = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nmut: 1500\n'
  const unknown = fault({
    code: 'decode/unknown-key',
    summary: 'LinkConfig has no field "mut"',
    hint: 'Did you mean "mtu"?',
    at: range('a.yaml', 4, 1, 3),
  })
  expect(draw([unknown], text)).toMatchInlineSnapshot(`
    "
    error[decode/unknown-key]: LinkConfig has no field "mut"
      at a.yaml:4:1
      2 | kind: LinkConfig
      3 | name: eth0
      4 | mut: 1500
        | ^^^
      help: Did you mean "mtu"?
    "
  `)
})

it('sorts by file and line, then what has no file, errors first', () => {
  const text = draw([
    fault({ summary: 'six', severity: 'warning' }),
    fault({ summary: 'five' }),
    fault({ summary: 'four', at: range('b.yaml', 1, 1, 1) }),
    fault({ summary: 'two', at: range('a.yaml', 2, 1, 1) }),
    fault({ summary: 'three', at: range('a.yaml', 2, 9, 1) }),
    fault({ summary: 'one', at: range('a.yaml', 1, 1, 1) }),
  ])
  expect(text.match(/(?<=: )\w+$/gm)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
})

it('tells what many nodes have once', () => {
  const of = (node: string) => fault({ node, code: 'transport/refused', summary: 'the node refused the key' })
  expect(draw(['a', 'b', 'c'].map(of))).toMatchInlineSnapshot(`
    "
    error[transport/refused]: the node refused the key
      at a, b and c
    "
  `)
})

describe('code frames', () => {
  const frame = (text: string, at: FileRange) =>
    draw([fault({ at })], text)
      .split('\n')
      .slice(3)
  it('underlines to the end of the line when the place goes on', () => {
    const at = { file: 'a.yaml', start: { line: 1, column: 3 }, end: { line: 3, column: 1 } }
    expect(frame('a: [1,\n2,\n3]', at)).toEqual(['  1 | a: [1,', '    |   ^^^^', ''])
  })
  it('keeps the mark under tabs, wide signs and hidden signs', () => {
    expect(frame('\t名: \u200bx', range('a.yaml', 1, 6, 1))).toEqual([
      '  1 | \\t名: \\u{200b}x',
      '    |               ^',
      '',
    ])
  })
  it('marks the end of a line and an empty file', () => {
    expect(frame('a:', range('a.yaml', 1, 3, 0))).toEqual(['  1 | a:', '    |   ^', ''])
    expect(frame('', range('a.yaml', 1, 1, 0))).toEqual(['  1 |', '    | ^', ''])
  })
  it('cuts a line that is too long around the place', () => {
    const lines = frame(`${'x'.repeat(5000)}BAD${'y'.repeat(5000)}`, range('a.yaml', 1, 5001, 3))
    const [line = '', marks = ''] = lines
    expect(line.length).toBeLessThan(130)
    expect(line.slice(marks.indexOf('^'))).toMatch(/^BADy/)
  })
  it('shows no frame for a line the file does not have', () => {
    expect(frame('a', range('a.yaml', 9, 1, 1))).toEqual([''])
  })
})

it('makes text of others visible and keeps it on its line', () => {
  const evil = 'x\u001b]0;t\u0007\r\nerror: fake\u2066'
  const text = draw([
    fault({ summary: evil, detail: evil, hint: evil, node: evil, code: evil, at: { kind: evil, id: evil } }),
  ])
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
  expect(text).not.toMatch(/^error: fake/m)
})

it('counts', () => {
  expect(diagnosticsTally([fault({}), fault({}), fault({ severity: 'warning' })])).toBe('2 errors, 1 warning')
  expect(diagnosticsTally([fault({ severity: 'info' })])).toBe('')
})

describe('faults of many files that are alike', () => {
  const fault = (n: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
    ...{ severity: 'error', code: 'decode/bad-value', hint: 'mend it' },
    summary: `\`addresses[${n}].address\` is "10.0.0.${n}/33", but must be a prefix`,
    at: { file: `n${String(n).padStart(3, '0')}.yaml`, start: { line: 2, column: 3 }, end: { line: 2, column: 9 } },
    ...more,
  })
  const faults = Array.from({ length: 180 }, (_, n) => fault(n))
  const text = (all: readonly Diagnostic[], more = {}) => diagnosticsText(all, new Map(), plain, more)

  it('are told once, with the first places and a count', () => {
    expect(text(faults)).toBe(
      [
        'error[decode/bad-value]: `addresses[0].address` is "10.0.0.0/33", but must be a prefix',
        '  at n000.yaml:2:3',
        '  help: mend it',
        '  also at n001.yaml:2:3, n002.yaml:2:3, n003.yaml:2:3 and 176 more; netloom validate -v shows all',
        '',
      ].join('\n'),
    )
    expect(text(faults.slice(0, 4))).toContain('also at n001.yaml:2:3, n002.yaml:2:3 and n003.yaml:2:3\n')
  })

  it('are told one by one with -v, and where they are few', () => {
    expect(text(faults, { verbose: true }).match(/mend it/g)).toHaveLength(180)
    expect(text(faults.slice(0, 3)).match(/mend it/g)).toHaveLength(3)
  })

  it.each([
    ['severity', { severity: 'warning' }],
    ['code', { code: 'decode/wrong-type' }],
    ['summary', { summary: 'something else' }],
    ['hint', { hint: 'ask somebody' }],
    ['detail', { detail: 'more of it' }],
  ] as const)('another %s is another fault', (_, more) => {
    expect(text([...faults, fault(90, more)]).match(/^(error|warning)/gm)).toHaveLength(2)
  })
})
