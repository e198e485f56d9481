import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { decided, type Moment, type Site, siteOf } from './rollout-atomic/site.ts'

const lacks = await labLacks()

const [all, none] = [
  [true, true],
  [false, false],
]
const before = (match: string): Moment => ({ name: `before-${match.replace(/\W/g, '')}`, match, when: 'before' })

/** The rows of docs/guides/rollouts.md that tell what holds in which case of death, each by a controller that is killed there. */
describe.skipIf(lacks)(`nodes that change together or not at all${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let lab: Lab<NamespaceNode>
  let sites: Site[]
  const count = 11
  beforeAll(async () => {
    lab = await startLab({ nodes: 2 * count, nics: 1 })
    sites = await Promise.all(
      Array.from({ length: count }, (_, n) =>
        siteOf(lab.folder, n, lab.nodes.slice(2 * n, 2 * n + 2) as [NamespaceNode, NamespaceNode]),
      ),
    )
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())
  const site = (n: number) => sites[n] as Site

  it.concurrent('are all confirmed, and reached each other before; plans and events say so', async () => {
    const { netloom, have, names, run } = site(0)
    const plan = await netloom('plan')
    expect(plan.stdout).toMatch(/Will run: .* in one wave, all 2 nodes together or not at all/)
    const { code, stderr, stdout } = await netloom('rollout', 'start', '--yes', '-o', 'json')
    expect(code, stderr).toBe(0)
    const types = stdout.split('\n').map((line) => JSON.parse(line).type)
    const at = (type: string) => types.flatMap((one, n) => (one === type ? [n] : []))
    expect([at('waiting'), at('wave-decided'), at('confirming')].map(({ length }) => length)).toEqual([2, 1, 2])
    expect(Math.max(...at('waiting'))).toBeLessThan(at('wave-decided')[0] as number)
    expect(Math.min(...at('confirming'))).toBeGreaterThan(at('wave-decided')[0] as number)
    expect(await have()).toEqual(all)
    expect((await run()).waves[0]).toEqual({
      ...{ name: '1', together: true },
      nodes: names.map((node) => ({ node, state: 'confirmed' })),
    })
  })

  it.concurrent('are all taken back at once where they do not reach each other', async () => {
    const { nodes, netloom, have, history } = site(1)
    // Nobody is asked for by it, nor answers.
    await nodes[1].exec(['ip', 'link', 'set', 'eth1', 'arp', 'off', 'up'])
    await nodes[1].exec(['nft', 'add table inet t; add chain inet t in { type filter hook input priority 0; }'])
    await nodes[1].exec([
      'nft',
      'add rule inet t in iifname eth1 icmpv6 type { nd-neighbor-solicit, echo-request } drop',
    ])
    const { code, stderr } = await netloom('apply', '--yes')
    expect(code, stderr).toBe(4)
    expect(stderr).toMatch(/Wave 1 stays as it was, all nodes of it: node3 does not reach fd71::2 of node4 on eth1/)
    expect(stderr).toContain('error[rollout/with-others]')
    expect(await have()).toEqual(none)
    expect(await history()).toEqual([['rolled-back'], ['rolled-back']])
    // By whoever changed them, not by their watchdogs.
    expect((await netloom('history')).stdout).toContain('all of the set stay as they were')
  })

  it.concurrent('are all taken back where one of them dies: it by its watchdog, the others at once', async () => {
    const { nodes, names, begun, have, history, settled } = site(10)
    const first = begun(['apply', '--yes', '--deadline', '75'])
    await first.says(new RegExp(`${names[1]}: step 1 of`))
    await nodes[1].unplug()
    await first.says(new RegExp(`${names[0]}: (rolled back|rolling back)`))
    const { exitCode } = await first.process
    expect(exitCode, first.said()).not.toBe(0)
    expect(first.said()).not.toContain('decided')
    await settled()
    await nodes[1].plug()
    expect(await have()).toEqual(none)
    expect(await history()).toEqual([['rolled-back'], ['rolled-back']])
  })

  it.concurrent('killed before any of them was begun: nothing was touched, and a resume changes all', async () => {
    const { start, netloom, run, have, history } = site(2)
    const moment = before('"begun","key":"change')
    const first = start(moment)
    await first.stands(moment)
    await first.kill()
    expect(await have()).toEqual(none)
    const resumed = await netloom('rollout', 'resume', (await run()).id)
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(await have()).toEqual(all)
    expect(await history()).toEqual([['confirmed'], ['confirmed']])
  })

  it.concurrent('killed while they are applied: their watchdogs take all back', async () => {
    const { start, settled, netloom, run, have, history } = site(3)
    const first = start()
    await first.says(/: step 1 of/)
    await first.kill()
    await settled()
    expect(await have()).toEqual(none)
    const { id, waves } = await run()
    expect(waves[0]?.half).toBeUndefined()
    expect(await netloom('rollout', 'resume', id)).toMatchObject({
      ...{ code: 3, stderr: expect.stringContaining('error[rollout/deserted]') },
    })
    const resumed = await netloom('rollout', 'resume', id, '--again')
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(await have()).toEqual(all)
    for (const outcomes of await history()) expect(outcomes.at(-1)).toBe('confirmed')
  })

  it.concurrent('killed once all are applied, before it is written down: their watchdogs take all back', async () => {
    const { start, settled, have, history } = site(4)
    const first = start(decided('before'))
    await first.stands(decided('before'))
    expect(await have()).toEqual(all)
    await first.kill()
    await settled()
    expect(await have()).toEqual(none)
    expect(await history()).toEqual([['rolled-back'], ['rolled-back']])
  })

  it.concurrent('killed once it was written down: a resume in time confirms all', async () => {
    const { start, netloom, run, have, history } = site(5)
    const first = start(decided('after'))
    await first.stands(decided('after'))
    await first.kill()
    const { id } = await run()
    const resumed = await netloom('rollout', 'resume', id)
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(await have()).toEqual(all)
    expect(await history()).toEqual([['confirmed'], ['confirmed']])
    expect(await run()).toMatchObject({ state: 'over' })
  })

  it.concurrent('killed once it was written down, and resumed too late: all are changed again', async () => {
    const { start, settled, netloom, run, have, history } = site(6)
    const first = start(decided('after'))
    await first.stands(decided('after'))
    await first.kill()
    await settled()
    expect(await have()).toEqual(none)
    const resumed = await netloom('rollout', 'resume', (await run()).id)
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(await have()).toEqual(all)
    expect(await history()).toEqual([
      ['rolled-back', 'confirmed'],
      ['rolled-back', 'confirmed'],
    ])
  })

  it.concurrent('killed when one is confirmed: half until whoever resumes, if he lives to, has changed the other', async () => {
    const { nodes, start, begun, settled, json, netloom, run, have, history } = site(7)
    const confirmed: Moment = { name: 'one', match: '"outcome":"confirmed"', when: 'after' }
    const first = start(decided('after'), confirmed)
    await first.stands(decided('after'))
    await nodes[1].unplug()
    await first.goOn(decided('after'))
    await first.stands(confirmed)
    await first.kill()
    await settled()
    expect(await have()).toEqual([true, false])
    await nodes[1].plug()
    const { id } = await run()
    const status = await json('rollout', 'status', id)
    expect(status.waves[0]).toMatchObject({ half: true, nodes: [{ state: 'confirmed' }, { state: 'rolled-back' }] })
    expect((await netloom('rollout', 'status', id)).stdout).toContain('HALF of it is changed')
    // Whoever resumes dies, too.
    const second = begun(['rollout', 'resume', id])
    await second.says(/: step 1 of/)
    await second.kill()
    await settled()
    const resumed = await netloom('rollout', 'resume', id)
    expect(resumed.code, resumed.stderr).toBe(0)
    expect(await have()).toEqual(all)
    expect((await json('rollout', 'status', id)).waves[0].half).toBeUndefined()
    const [one, two] = await history()
    expect(one).toEqual(['confirmed'])
    expect(two?.at(-1)).toBe('confirmed')
  })

  it.concurrent('killed while they are taken back: that ends by itself, and a resume begins none of them', async () => {
    const { start, settled, netloom, run, have } = site(8)
    // Somebody else has the address of the second.
    const [stranger] = site(0).nodes
    await stranger.exec(['ip', 'link', 'set', 'eth1', 'up'])
    await stranger.exec(['ip', 'address', 'add', 'fd78::2/64', 'nodad', 'dev', 'eth1'])
    const back = before('"outcome":"rolled-back"')
    const first = start(back)
    await first.stands(back)
    await first.kill()
    await settled()
    expect(await have()).toEqual(none)
    const { id } = await run()
    await stranger.exec(['ip', 'address', 'del', 'fd78::2/64', 'dev', 'eth1'])
    const resumed = await netloom('rollout', 'resume', id)
    expect(resumed.code, resumed.stderr).not.toBe(0)
    expect(await have()).toEqual(none)
    const { waves } = await run()
    expect(waves[0]?.half).toBeUndefined()
  })

  it.concurrent('killed in `apply`: before it was decided none is changed, after it another apply changes the rest', async () => {
    const { begun, settled, netloom, have } = site(9)
    const words = ['apply', '--yes', '--deadline', '75']
    const first = begun(words)
    await first.says(/applied, waiting for the others/)
    await first.kill()
    await settled()
    expect(await have()).toEqual(none)
    const second = begun(words)
    await second.says(/decided, all 2 nodes are kept/)
    await second.kill()
    await settled()
    const again = await netloom(...words)
    expect(again.code, again.stderr).toBe(0)
    expect(await have()).toEqual(all)
  })
})
