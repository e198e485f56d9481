import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, it } from 'vitest'
import { markerText } from '../../../src/forges/marker.ts'
import { diffMarkdown } from '../../../src/render/diff/markdown.ts'
import { planComment } from '../../../src/render/markdown/comment.ts'
import { diagnosticsMarkdown } from '../../../src/render/markdown/diagnostics.ts'
import { driftIssue } from '../../../src/render/markdown/drift-issue.ts'
import { planMarkdown } from '../../../src/render/markdown/plan.ts'
import { hostileDiff, hostilePlan, sentinel } from '../hostile.ts'
import { hostileDiagnostics } from '../reports/sample.ts'
import { planOf, remove } from '../sample.ts'

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
const inComments = new Set([...ours, 'blockquote', 'link', 'definition'])
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

const cluster = { topic: 'plan', key: '0123456789abcdef' } as const

it('holds all that a comment must, and leaves nothing open, however little room there is', () => {
  let cut = 0
  fc.assert(
    fc.property(hostilePlan, fc.integer({ min: 0, max: 8000 }), fc.boolean(), (plan, limit, html) => {
      const marker = markerText(cluster, html)
      const size = (text: string) => [...text].length
      const drawing = { marker, remarks: ['Planned.'], link: 'https://ci.example/1' }
      const whole = planComment(plan, { ...drawing, room: { limit: Number.POSITIVE_INFINITY, size, html } })
      const top = whole.slice(0, whole.search(html ? /\n\n<details/ : /\n\n\*\*\d+ warning/))
      const text = planComment(plan, { ...drawing, room: { limit, size, html } })
      expect(text.startsWith(top)).toBe(true)
      expect(text.endsWith('\n\nPlanned.\n')).toBe(true)
      expect(text).toContain('<https://ci.example/1>')
      expect(text).toContain('**This removes')
      expect(size(text)).toBeLessThanOrEqual(Math.max(limit, size(top) + 120))
      if (text !== whole) cut += 1
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)

      const parts = partsOf(html ? text.slice(marker.length) : text)
      for (const { type, value = '' } of parts) {
        if (type === 'html') expect(value).toMatch(html ? fold : /^$/)
        else if (type !== 'code' && type !== 'inlineCode') expect(value).not.toContain(sentinel)
        else if (type === 'inlineCode') expect(value).not.toMatch(/\\u\{[^}]*$/)
      }
      const folds = parts.filter(({ value }) => value?.startsWith('<details')).length
      expect(parts.filter(({ value }) => value === '</details>').length).toBe(folds)
      // What follows a fence that was left open would be code.
      expect(parts.filter(({ type, value }) => type === 'text' && value === 'Planned.')).toHaveLength(1)
      expect(parts.map(({ type }) => type).filter((type) => !inComments.has(type))).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(cut).toBeGreaterThan(10)
})

it('has room for its first screen on every platform, however long names are', () => {
  const long = '`\u202e@'.repeat(20_000)
  const steps = Array.from({ length: 30 }, (_, n) =>
    remove('Address', `${long}${n}`, { address: long }, { disrupts: [`${n}${long}`] }),
  )
  const plans = Array.from({ length: 30 }, (_, n) => ({ ...planOf(`${long}${n}`, steps), role: long }))
  const about = {
    plans,
    unread: [long],
    cluster: long,
    made: { ...{ created: long, author: long, cluster: long, netloom: long } },
  }
  const room = { limit: 32_768, size: (text: string) => text.length, html: false }
  const text = planComment(about, { marker: markerText(cluster, false), room, remarks: ['Planned.'] })
  expect(text.length).toBeLessThanOrEqual(32_768)
  expect(text).toContain('1 part more did not fit here')
})

it('keeps what is foreign in an issue on drift in code', () => {
  fc.assert(
    fc.property(
      hostilePlan,
      fc.integer({ min: 0, max: 4000 }),
      fc.boolean(),
      ({ plans, cluster = '' }, limit, html) => {
        const drifts = plans.map(({ node, steps }) => ({ node, managed: true, changes: steps }))
        const room = { limit, size: (text: string) => text.length, html }
        const marker = markerText({ topic: 'drift', key: '0123456789abcdef' }, html)
        const text = driftIssue(drifts, [cluster], { cluster, marker, room })
        const parts = partsOf(html ? text.slice(marker.length) : text)
        expect(parts.map(({ type }) => type).filter((type) => !inComments.has(type))).toEqual([])
        for (const { type, value = '' } of parts) {
          if (type === 'html') expect(value).toMatch(html ? fold : /^$/)
          else if (type !== 'code' && type !== 'inlineCode') expect(value).not.toContain(sentinel)
        }
      },
    ),
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
