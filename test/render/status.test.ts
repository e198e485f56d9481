import { expect, it } from 'vitest'
import { readBundle, readFallback, readHistory } from '../../src/node/history.ts'
import { historyText } from '../../src/render/history.ts'
import { statusText } from '../../src/render/status.ts'
import { plain } from '../../src/render/text/style.ts'

const open = { id: 'tx-1', state: 'applied', planHash: 'sha256:0', holder: 'jane@desk' } as const

it('shows what is open, by whom, and what can be done', () => {
  const statuses = [
    { node: 'a', notRestored: [], open: { ...open, ageSeconds: 12.3, secondsLeft: 47.7 } },
    {
      node: 'b',
      notRestored: [],
      open: { ...open, id: 'tx-2', state: 'rolling-back' as const, ageSeconds: 90, secondsLeft: -30 },
    },
    { node: 'c', notRestored: [] },
  ]
  expect(`\n${statusText(statuses, ['d'], plain)}`).toMatchInlineSnapshot(`
    "
    NODE  TRANSACTION  STATE         OPENED BY  OPENED    ROLLS BACK
    a     tx-1         applied       jane@desk  12 s ago  in 48 s
    b     tx-2         rolling-back  jane@desk  90 s ago  now

    Keep what one did:  netloom confirm tx-1
    Take one back now:  netloom rollback tx-1
    What is rolling back goes on by itself, and ends what it began.

    Nothing is open on 1 node.
    Not known, because they could not be read: d.
    "
  `)
})

it('says what is protected, and of many things how many', () => {
  const on = (node: string, ...protections: string[]) => ({ node, notRestored: [], protections })
  const last = (text: string) => text.trimEnd().split('\n').at(-1)
  expect(last(statusText([on('a', 'Link/br0', 'Link/br1')], [], plain))).toBe('Protected on a: Link/br0, Link/br1.')
  expect(last(statusText([on('a', 'Link/br0'), on('b', 'Link/br1')], [], plain))).toBe(
    'Protected on a and b: 2 things; -o json names them.',
  )
})

it('says where a change would stay half-way if all of ours were killed', () => {
  const text = statusText(
    [
      { node: 'a', notRestored: [], unwatched: true },
      { node: 'b', notRestored: [] },
    ],
    [],
    plain,
  )
  expect(text).toContain('\nNeither systemd nor cron nor at runs on a: a change there stays half-way')
})

it('does not count what changed out of reach of a change that was taken back', () => {
  const change = {
    ...{ transaction: 'tx-0', outcome: 'rolled-back', ended: '2026-01-01T00:00:00Z' },
    holder: 'jane@desk',
  }
  const text = historyText(
    [{ node: 'a', ...change, planHash: '', differs: ['meanwhile gone: dev veth7 mtu 1500'] }],
    plain,
  )
  expect(text).toContain('  same\n')
  expect(text).toContain('taken back on a, this had changed, not by it:\n  meanwhile gone: dev veth7')
})

it('says so when nothing is open', () => {
  expect(statusText([{ node: 'a', notRestored: [] }], [], plain)).toBe('Nothing is open on 1 node.\n')
})

it('tells how the last change ended, and what a boot could not bring back', () => {
  const last = {
    ...{ transaction: 'tx-0', outcome: 'rolled-back', ended: '2026-01-01T00:00:00Z', holder: 'jane@desk' },
    ...{ planHash: 'sha256:0', why: 'nobody confirmed it in time' },
  }
  const status = { node: 'a', last, notRestored: ['ip address add …: Cannot find device "eth1"'] }
  expect(statusText([status], [], plain).split('\n')).toEqual([
    'Nothing is open on 1 node.',
    '',
    'The last changes:',
    '',
    'NODE  ENDED                 OUTCOME      BY         TRANSACTION  WHY                          COMPARED',
    'a     2026-01-01T00:00:00Z  rolled-back  jane@desk  tx-0         nobody confirmed it in time  same',
    '',
    'Not brought back on a at its last boot:',
    '  ip address add …: Cannot find device "eth1"',
    'See what differs now: netloom drift -n a',
    '',
  ])
})

it('tells what the last change left out', () => {
  expect(statusText([{ node: 'a', notRestored: [], leftOut: ['Link/eth9'] }], [], plain).split('\n')).toEqual([
    'Nothing is open on 1 node.',
    '',
    'Not all of its config is on a: at its last change it did not have Link/eth9.',
    'See what was left out, and whether it still is: netloom plan -n a',
    '',
  ])
})

it('tells who else looks after what, a line each, and where nobody could see', () => {
  const things = [
    'Address/eth1/10.0.0.1/24',
    'Route/254/10.1.0.0/16/0',
    'RoutingRule/1',
    'RoutingRule/2',
    'Link/a',
    'Link/b',
  ]
  const beside = [
    { by: 'systemd-networkd', things },
    { by: 'dhclient', things: ['Resolver/resolvers'] },
  ]
  const statuses = [
    { node: 'a', notRestored: [], beside },
    { node: 'b', notRestored: [], besideUnread: ['systemctl: Connection timed out'] },
  ]
  expect(statusText(statuses, [], plain).split('\n').slice(2)).toEqual([
    'Looked after by others too (netloom plan tells what they would take away):',
    '  a: systemd-networkd has Address/eth1/10.0.0.1/24, Route/254/10.1.0.0/16/0, RoutingRule/1, RoutingRule/2 and 2 more',
    '  a: dhclient has Resolver/resolvers',
    '  b: could not be read: systemctl: Connection timed out',
    '',
  ])
})

it('says what stands in the place of a firewall that did not load, and why', () => {
  const shown = (instead: string) => {
    const fallback = readFallback({ stdout: `${instead}\nnft -f -: no\n`, stderr: '', code: 0 })
    return statusText(
      [{ node: 'a', notRestored: [], unprotected: ['NfTablesChain/ingress'], ...(fallback && { fallback }) }],
      [],
      plain,
    )
      .split('\n')
      .slice(2)
  }
  expect(shown('ssh 192.0.2.7 fe80::1')).toEqual([
    'The confirmed firewall of a did not load. It lets nobody in but SSH from 192.0.2.7, fe80::1.',
    '  nft -f -: no',
    'Mend what the node says, then put it back: netloom apply -n a',
    '',
  ])
  expect(shown('ssh')[0]).toContain('SSH from anywhere.')
  expect(shown('none')[0]).toContain('Nothing could be loaded')
  expect(shown('')[0]).toContain('The firewall of netloom is gone from a')
})

it('names the one thing that can be ended, and nothing that cannot', () => {
  const words = (state: 'applied' | 'applying' | 'rolling-back') =>
    statusText(
      [{ node: 'a', notRestored: [], open: { ...open, state, ageSeconds: 40_000, secondsLeft: -7200 } }],
      [],
      plain,
    )
  expect(words('applied')).toMatch(/11 h ago {2}120 min overdue[\s\S]*confirm tx-1\n.*rollback tx-1\n/)
  expect(words('applying')).not.toContain('confirm')
  expect(words('rolling-back')).not.toMatch(/confirm|rollback |overdue/)
})

it('claims of a past rollback no more than the node compared', () => {
  const stdout = [
    ' new: cut off from the change it belongs to',
    'tx-1 confirmed 2026-01-01T00:00:00Z sha256:0 - jane@desk',
    ' accepted: console is at hand',
    'tx-2 rolled-back 2026-01-02T00:00:00Z sha256:0 reboot jane@desk',
    ' not-compared',
    'tx-3 rolled-back 2026-01-03T00:00:00Z sha256:0 asked jane@desk',
    ' accepted: BMC',
    ' new: address dev eth1 inet6 fe80::66/64 scope link',
    'tx-4 rollback-incomplete 2026-01-04T00:00:00Z sha256:0 deadline jane@desk',
    ' gone: address dev eth1 inet 10.66.0.1/24',
    ' new: address dev eth1 inet 10.66.2.1/24',
    'tx-5 rollback-incomplete 2026-01-05T00:00:00Z sha256:0 step-3 jane@desk',
    '',
  ].join('\n')
  const changes = readHistory({ stdout, stderr: '', code: 0 }).map((change) => ({ node: 'a', ...change }))
  expect(`\n${historyText(changes, plain)}`).toMatchInlineSnapshot(`
    "
    NODE  ENDED                 OUTCOME              BY         TRANSACTION  WHY                                                   COMPARED
    a     2026-01-01T00:00:00Z  confirmed            jane@desk  tx-1         a cut was accepted: console is at hand
    a     2026-01-02T00:00:00Z  rolled-back          jane@desk  tx-2         the machine was started anew before it was confirmed  no
    a     2026-01-03T00:00:00Z  rolled-back          jane@desk  tx-3         it was asked to; a cut was accepted: BMC              1 difference
    a     2026-01-04T00:00:00Z  rollback-incomplete  jane@desk  tx-4         nobody confirmed it in time                           2 differences
    a     2026-01-05T00:00:00Z  rollback-incomplete  jane@desk  tx-5         step 3 failed

    After tx-3 was taken back on a, it was not as before:
      new: address dev eth1 inet6 fe80::66/64 scope link

    After tx-4 was taken back on a, it was not as before:
      gone: address dev eth1 inet 10.66.0.1/24
      new: address dev eth1 inet 10.66.2.1/24
    "
  `)
})

it('of a change that was taken back: why, in a sentence, and all that is kept, which nothing in it can pass for', () => {
  const output = (stdout: string) => ({ stdout, stderr: '', code: 0 })
  const history =
    'tx-1 rolled-back 2026-01-01T00:00:00Z sha256:0 asked jane\n said: carrier: no carrier\n gone: dev eth1\n'
  const [change] = readHistory(output(history), output('tx-0\ntx-1\n'))
  expect(change).toMatchObject({ why: 'carrier: no carrier', bundle: true, differs: ['gone: dev eth1'] })
  expect(readHistory(output(history), output(''))[0]).not.toHaveProperty('bundle')
  expect(readBundle(output('== why\n no carrier\n == log\n== log\n'))).toEqual([
    { name: 'why', lines: ['no carrier', '== log'] },
    { name: 'log', lines: [] },
  ])
  expect(readBundle({ ...output(''), code: 1 })).toBeUndefined()
})
