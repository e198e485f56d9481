import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan/plan.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { diffHtml } from '../../src/render/diff/html.ts'
import { planHtml } from '../../src/render/html/plan.ts'
import { create, planOf, update } from '../render/sample.ts'
import { noBrowser, openPage } from '../support/browser.ts'

const drawn = (kind: string, spec: object) => linux.kinds.find((one) => one.kind === kind)?.drawn?.(spec)
const keeps = { verdict: 'keeps', diagnostics: [] } as const

const casePlans = (name: string): Plan[] =>
  JSON.parse(readFileSync(new URL(`../cases/${name}/plan.json`, import.meta.url), 'utf8'))

/** Real plans, as of three nodes of two roles; and a fourth that could not be read. */
const plans = ['replace-bridge', 'original-values', 'nothing-to-do'].flatMap((name, n) =>
  casePlans(name).map((plan) => ({
    ...plan,
    ...{ node: `n${n}`, role: n === 0 ? 'controlplane' : 'worker', review: keeps },
  })),
)
const report = planHtml({ plans, unread: ['n9'], cluster: 'demo' }, { drawn })

/** What a check for accessibility finds, by rule; the check is not the page's own program, and comes beside its policy. */
async function inaccessible(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const evaluate = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    return result.value
  }
  await evaluate(`${axe.source}; undefined`)
  return evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))')
}

const rows = (page: Page) => page.locator('#nodes tr:visible th').allTextContents()

describe.skipIf(noBrowser !== undefined)(
  `the report in a browser${noBrowser ? ` (skipped: ${noBrowser})` : ''}`,
  () => {
    it('opens with nothing to complain of, and asks no network for anything', async () => {
      await using opened = await openPage(report)
      const { page, complaints, requests } = opened
      expect(await page.locator('h1').textContent()).toBe('2 of 4 nodes change')
      await page.getByRole('link', { name: 'n0' }).click()
      await page.locator('#node svg').waitFor()
      expect(complaints).toEqual([])
      expect(requests).toEqual([])
    })

    it('refuses a program and a style that are not its own', async () => {
      await using opened = await openPage(report.replace('</main>', '<script>document.title = "mine"</script></main>'))
      expect(await opened.page.title()).toBe('netloom plan of demo')
      expect(opened.complaints.join()).toContain('Content Security Policy')
    })

    it('filters by words, by what a node has, by risk and by role, and says how many are left', async () => {
      await using opened = await openPage(report)
      const { page } = opened
      const found = page.locator('#found')
      expect(await rows(page)).toEqual(['n0', 'n1', 'n2', 'n9'])
      await page.getByLabel('Risk').selectOption('no change')
      await expect.poll(() => found.textContent()).toBe('1 of 3 nodes')
      await page.getByLabel('Risk').selectOption('any')
      await page.getByLabel('Role').selectOption('worker')
      await expect.poll(() => found.textContent()).toBe('2 of 3 nodes')
      await page.getByLabel('Role').selectOption('any')
      await page.getByLabel('Find').fill('10.77.0.0')
      await expect.poll(() => found.textContent()).toBe('1 of 3 nodes')
      expect(await rows(page)).toEqual(['n0', 'n9'])
    })

    it('shows a node before and after, and goes back to where one was', async () => {
      await using opened = await openPage(report)
      const { page } = opened
      await page.getByRole('link', { name: 'n1' }).click()
      const bridge = page.locator('g.box', { has: page.locator('.name', { hasText: /^- br0$/ }) })
      await bridge.waitFor()
      expect(await page.getByRole('img').getAttribute('aria-label')).toContain('br0 (bridge): goes')
      expect(await page.locator(':focus').textContent()).toBe('n1')
      await page.getByLabel('after', { exact: true }).check()
      await expect.poll(() => bridge.isVisible()).toBe(false)
      await page.getByLabel('before', { exact: true }).check()
      await expect.poll(() => bridge.isVisible()).toBe(true)
      await page.goBack()
      await expect.poll(() => page.locator('#overview').isVisible()).toBe(true)
    })

    it('is used by the keyboard alone', async () => {
      await using opened = await openPage(report)
      const { page } = opened
      await page.getByLabel('Find').focus()
      await page.keyboard.type('n1')
      await expect.poll(() => rows(page)).toEqual(['n1', 'n9'])
      await page.getByRole('link', { name: 'n1' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('what changes').focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('figure').getAttribute('class')).toBe('before')
    })

    it.each(['light', 'dark'] as const)('has no fault of accessibility, in %s', async (colorScheme) => {
      await using opened = await openPage(report, { colorScheme })
      const { page } = opened
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect(await inaccessible(page)).toEqual([])
      await page.getByRole('link', { name: 'n0' }).click()
      await page.locator('#node svg').waitFor()
      expect(await inaccessible(page)).toEqual([])
    })

    it('reads without a program: every answer, every node, every change', async () => {
      await using opened = await openPage(report, { javaScriptEnabled: false })
      const { page } = opened
      expect(await rows(page)).toEqual(['n0', 'n1', 'n2', 'n9'])
      expect(await page.locator('#filter').isVisible()).toBe(false)
      const text = (await page.locator('#overview details pre').allTextContents()).join('\n')
      for (const { kind, id } of plans.flatMap(({ steps }) => steps)) expect(text).toContain(`${kind}/${id}`)
    })

    it('opens every fold on paper', async () => {
      await using opened = await openPage(report)
      const { page } = opened
      await page.pdf()
      expect(await page.locator('details:not([open])').count()).toBe(0)
    })

    it.each(['light', 'dark'] as const)(
      'shows a comparison of configs without any program, in %s',
      async (colorScheme) => {
        const change = { action: 'create', kind: 'AddressSpec', written: ['a.yaml:1'], sorts: ['layer'] } as const
        const nodes = ['n0', 'n1'].map((node) => ({
          node,
          changes: [
            { ...change, id: 'eth0/10.0.0.1/24', fields: [{ path: 'linkName', before: undefined, after: 'eth0' }] },
          ],
        }))
        const lists = { nodes, added: [], removed: ['n2'], unread: [], diagnostics: [] }
        const diff = diffHtml({ ...lists, cluster: 'demo', base: 'main', head: 'topic', about: new Map() })
        await using opened = await openPage(diff, { colorScheme })
        const { page, complaints, requests } = opened
        expect(await page.locator('h1').textContent()).toBe('2 of 3 nodes differ')
        expect([complaints, requests]).toEqual([[], []])
        await page.locator('summary').click()
        expect(await page.locator('pre').textContent()).toContain('AddressSpec/eth0/10.0.0.1/24  # a.yaml:1 (layer)')
        expect(await inaccessible(page)).toEqual([])
      },
    )

    it('opens 1,000 nodes and 20,000 changes at once, and filters them', async () => {
      const address = (n: number, last: number) => `10.${n >> 8}.${n & 255}.${last}/24`
      const fleet = Array.from({ length: 1000 }, (_, n) => ({
        ...planOf(`node-${n}`, [
          update('Link', 'eth0', { name: 'eth0', mtu: 1500 }, { name: 'eth0', mtu: 9000 - n }),
          ...Array.from({ length: 19 }, (_, i) =>
            create('Address', `eth0/${address(n, i)}`, { link: 'eth0', address: address(n, i) }),
          ),
        ]),
        review: keeps,
      }))
      const large = planHtml({ plans: fleet, unread: [] }, { drawn })
      expect(large.length).toBeLessThan(10_000_000)
      await using opened = await openPage(large)
      const { page } = opened
      await page.getByLabel('Find').fill('10.3.231.7/24')
      await expect.poll(() => page.locator('#found').textContent()).toBe('1 of 1000 nodes')
      await page.getByRole('link', { name: 'node-999' }).click()
      await page.locator('#node svg').waitFor()
      expect(await page.locator('#node g.box').count()).toBe(20)
      expect(opened.complaints).toEqual([])
    })
  },
)
