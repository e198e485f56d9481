import { hash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, it } from 'vitest'
import { diffHtml } from '../../../src/render/diff/html.ts'
import { script, style } from '../../../src/render/html/generated/report.ts'
import { planHtml } from '../../../src/render/html/plan.ts'
import { hostileDiff, hostilePlan, sentinel } from '../hostile.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Every element of a page, as a browser reads it. */
function elementsOf(page: string): Element[] {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): Element[] =>
    'tagName' in node ? [node, ...node.childNodes.flatMap(walk)] : []
  return parse(page).childNodes.flatMap(walk)
}

const ours = new Set(
  [
    ...['html head meta title style body main header section script h1 h2 p strong code dl dt dd ul li details'],
    ...['summary pre span table thead tbody tr th td div form label input select option output svg rect'],
  ].flatMap((words) => words.split(' ')),
)

/** Those whose value can be foreign. */
const foreign = new Set(['value', 'data-role'])

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('')

const drawn = fc.oneof(
  hostilePlan.map((plan) => planHtml(plan)),
  hostileDiff.map((diff) => diffHtml(diff)),
)

it('has no element, attribute or program of anybody else', () => {
  fc.assert(
    fc.property(drawn, (page) => {
      const elements = elementsOf(page)
      expect([...new Set(elements.map(({ tagName }) => tagName))].filter((name) => !ours.has(name))).toEqual([])
      const attributes = elements.flatMap(({ attrs }) => attrs)
      expect(attributes.filter(({ name }) => /^on|^style$|^src$|^href$|^srcdoc$/.test(name))).toEqual([])
      expect(attributes.filter(({ name, value }) => value.includes(sentinel) && !foreign.has(name))).toEqual([])
      const programs = elements.filter(({ tagName }) => tagName === 'script' || tagName === 'style').map(textOf)
      expect(programs.filter((text) => text !== script && text !== style && !/^[\w+/=]+$/.test(text))).toEqual([])
    }),
  )
})

it('holds the pages of the nodes packed, and no sign in them that cannot be seen', () => {
  fc.assert(
    fc.property(hostilePlan, (plan) => {
      const [packed] = elementsOf(planHtml(plan)).filter(({ attrs }) => attrs.some(({ value }) => value === 'packed'))
      const views = JSON.parse(inflateRawSync(Buffer.from(textOf(packed as Element), 'base64')).toString())
      expect(views).toHaveLength(plan.plans.length)
      const texts: string[] = []
      JSON.stringify(views, (_, value) => (typeof value === 'string' ? texts.push(value) && value : value))
      expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

it('allows by its own policy nothing but its one program and its one style', () => {
  const page = planHtml({ plans: [], unread: [] })
  const [policy = ''] = /(?<=Content-Security-Policy" content=")[^"]+/.exec(page) ?? []
  const digest = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
  expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
})

it('forbids a comparison, which has none, any program', () => {
  const nothing = { ...{ nodes: [], added: [], removed: [], unread: [], diagnostics: [] }, about: new Map() }
  const page = diffHtml({ ...nothing, cluster: 'site', base: 'a' })
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`)
  expect(page).not.toMatch(/<script|script-src|https?:/)
})
