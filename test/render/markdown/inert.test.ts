import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { diffMarkdown } from '../../../src/render/diff/markdown.ts'
import { diagnosticsMarkdown } from '../../../src/render/markdown/diagnostics.ts'
import { planMarkdown } from '../../../src/render/markdown/plan.ts'
import { hostileDiff, hostilePlan, sentinel } from '../hostile.ts'
import { hostileDiagnostics } from '../reports/sample.ts'

interface Part {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Part[]
}

/** All parts of a document as a forge reads it. */
function partsOf(markdown: string): Part[] {
  const walk = (part: Part): Part[] => [part, ...(part.children ?? []).flatMap(walk)]
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Part)
}

const ours = new Set([...'root paragraph heading list listItem strong text inlineCode code html'.split(' ')])
const fold = /^<details( open)?><summary>(?<words>[^<>]|<code>[^<>]*<\/code>)*<\/summary>$|^<\/details>$/

const drawn = fc.oneof(
  hostilePlan.map((plan) => planMarkdown(plan)),
  hostileDiff.map((diff) => diffMarkdown(diff)),
)

it('keeps what is foreign in code, where no forge reads it', () => {
  let found = 0
  fc.assert(
    fc.property(drawn, (markdown) => {
      const parts = partsOf(markdown)
      expect(parts.map(({ type }) => type).filter((type) => !ours.has(type))).toEqual([])
      for (const { type, value = '' } of parts) {
        if (type === 'html') expect(value).toMatch(fold)
        else if (type !== 'code' && type !== 'inlineCode') expect(value).not.toContain(sentinel)
        else found += value.includes(sentinel) ? 1 : 0
      }
      const folds = parts.filter(({ type, value }) => type === 'html' && value?.startsWith('<details')).length
      const ends = parts.filter(({ value }) => value === '</details>').length
      expect(folds).toBe(ends)
    }),
  )
  expect(found).toBeGreaterThan(100)
})

it('holds no sign that cannot be seen, and no command to a runner of CI', () => {
  fc.assert(
    fc.property(drawn, (markdown) => {
      expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      expect(markdown).not.toMatch(/##\w*\[|^\s*::[a-z-]+.*::/im)
    }),
  )
})

it('holds the first screen and the end of every fold, however little room there is', () => {
  fc.assert(
    fc.property(hostilePlan, fc.nat(4000), (plan, limit) => {
      const whole = planMarkdown(plan)
      const cut = planMarkdown(plan, { limit })
      const screen = whole.slice(0, whole.indexOf('\n\n<details'))
      expect(cut.startsWith(screen)).toBe(true)
      expect(cut.length).toBeLessThanOrEqual(Math.max(limit, screen.length + 60))
      const folds = partsOf(cut).filter(({ type }) => type === 'html')
      expect(folds.filter(({ value }) => value === '</details>').length).toBe(folds.length / 2)
    }),
  )
})

it('keeps what is foreign in code also where it tells what is wrong in files', () => {
  fc.assert(
    fc.property(hostileDiagnostics, (hostile) => {
      const parts = partsOf(diagnosticsMarkdown(hostile, new Map()))
      expect(parts.map(({ type }) => type)).toEqual(['root', 'heading', 'text', 'code'])
      expect(parts[2]?.value).not.toContain(sentinel)
    }),
  )
})
