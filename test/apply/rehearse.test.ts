import { describe, expect, it } from 'vitest'
import { readRehearsal } from '../../src/apply/rehearse.ts'
import {
  type Command,
  dhcpClient,
  promotingSecondaries,
  putFile,
  removeFile,
  withSecrets,
} from '../../src/model/plan/command.ts'
import type { Plan, Step } from '../../src/model/plan/plan.ts'
import { outOfReach } from '../../src/node/rehearsable.ts'
import { rehearsalScript } from '../../src/node/rehearsal-script.ts'
import { remade } from '../../src/planner/remade.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { ip } from '../../src/providers/linux/iproute.ts'

const step = (n: number, commands: readonly Command[], more: Partial<Step> = {}): Step => ({
  ...{ n, kind: 'Link', id: `br${n}`, action: 'create', before: null, after: {}, fields: [], because: '' },
  ...{ needs: [], commands, undo: [], ...more },
})

const planOf = (...steps: readonly Step[]): Plan => ({
  ...{ version: 1, node: 'n', basis: { config: '', ledger: '', digests: {} } },
  ...{ steps, desired: [], ledger: [], diagnostics: [] },
})

const bridge = step(1, [ip('link', 'add', 'name', 'br1', 'type', 'bridge')])
const file = step(2, [putFile('/etc/resolv.conf', 'nameserver 192.0.2.1\n')], {
  undo: [removeFile('/etc/resolv.conf')],
})
const route = step(3, [ip('route', 'add', '10.9.0.0/16', 'dev', 'br1')], { needs: [1] })
const plan = planOf(bridge, file, route)

const told = (...lines: readonly string[]) => readRehearsal(plan, `${lines.join('\n')}\n`)
const begun = ['scratch', 'start 1', 'start 2', 'start 3']

describe('what may be run in a rehearsal', () => {
  it.each([
    [ip('address', 'add', '192.0.2.1/24', 'dev', 'eth0'), undefined],
    [promotingSecondaries('eth0', ip('address', 'del', '192.0.2.1/24', 'dev', 'eth0')), undefined],
    [withSecrets({ argv: ['wg', 'setconf', 'wg0', '/dev/stdin'], stdin: '' }), undefined],
    [{ argv: ['nft', '-f', '-'], stdin: '' }, undefined],
    [{ argv: ['tee', '/proc/sys/net/ipv4/conf/eth0/rp_filter'], stdin: '1\n' }, undefined],
    [{ argv: ['tee', '/proc/sys/net/ipv4/conf/../../../kernel/x'], stdin: '1\n' }, 'parameters of the whole kernel'],
    [{ argv: ['tee', '/proc/sys/net/core/rmem_max'], stdin: '1\n' }, 'parameters of the whole kernel'],
    [{ argv: ['tee', '/sys/class/net/eth0/tx_queue_len'], stdin: '1\n' }, 'parameters of the whole kernel'],
    [{ argv: ['tee', '/etc/hosts'], stdin: '' }, 'files'],
    [ip('netns', 'exec', 'x', 'reboot'), 'other namespaces'],
    [withSecrets({ argv: ['tee', '/etc/shadow'], stdin: '' }), 'files'],
    [promotingSecondaries('eth0', removeFile('/etc/hosts')), 'files'],
    [dhcpClient('stop', 'eth0'), 'DHCP'],
    [{ argv: ['systemctl', 'restart', 'chrony'] }, 'services'],
    [{ argv: ['ethtool', '-K', 'eth0', 'tso', 'off'] }, 'ethtool'],
    [{ argv: ['modprobe', 'bonding'] }, 'kernel modules'],
    [{ argv: ['sh', '-c', 'reboot'] }, 'the program sh'],
  ] as const)('%j: %s', (command, why) => {
    expect(outOfReach(command)).toBe(why)
  })

  it('no more than that is sent to the node', () => {
    const script = rehearsalScript({ plan, remade: { commands: [], made: [], setUp: [] }, secrets: [] })
    expect(script).toContain('10.9.0.0/16')
    expect(script).not.toContain('nameserver 192.0.2.1')
  })

  it('with the type of a link that cannot be made all falls that needs the link', () => {
    const script = rehearsalScript({ plan, remade: { commands: [], made: [], setUp: [] }, secrets: [] })
    expect(script).toContain('falls_with bridge 1 3')
  })

  it('a secret is no word of a process', () => {
    const secret = '2001:db8::5ec:re7'
    const secretive = planOf(step(1, [ip('address', 'add', `${secret}/64`, 'dev', 'eth0')]))
    const script = rehearsalScript({
      plan: secretive,
      remade: { commands: [], made: [], setUp: [] },
      secrets: [secret],
    })
    const lines = script.split('\n').filter((line) => line.includes(secret))
    expect(lines.filter((line) => /run ip .*5ec/.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThan(0)
  })
})

describe('links made once more', () => {
  it('what nobody can make is left to a stand-in', () => {
    const links = [
      { name: 'eth0', type: null, up: true, mtu: 1500 },
      { name: 'br0', type: 'bridge', up: true, bridge: {} },
      { name: 'cni1', type: 'veth', up: true, veth: { peer: null } },
    ]
    const resources = links.map((spec) => ({ kind: 'Link', id: spec.name, spec }))
    const ledger = { version: 1, transaction: '', planHash: '', entries: [] } as const
    const { made, setUp } = remade(linux.kinds, { node: 'n', kinds: { Link: { status: 'seen', resources } }, ledger })
    expect({ made, setUp }).toEqual({ made: ['br0'], setUp: ['eth0', 'br0'] })
  })
})

describe('what a node tells of a rehearsal', () => {
  it('passes where nothing went wrong, and says what was left out', () => {
    expect(told(...begun, 'end')).toEqual({
      ...{ verdict: 'passed', rehearsed: 2, of: 3, diagnostics: [] },
      leftOut: [{ because: 'files', steps: [2] }],
    })
  })

  it('names the step that failed, its command and the words of the kernel', () => {
    const rehearsal = told('scratch', 'start 1', 'output RTNETLINK answers: File exists', 'failed 1 2', 'end')
    expect(rehearsal).toMatchObject({
      ...{ verdict: 'failed', rehearsed: 1 },
      leftOut: [
        { because: 'files', steps: [2] },
        { because: 'what comes after a step that failed', steps: [3] },
      ],
    })
    expect(rehearsal.diagnostics).toMatchObject([
      {
        ...{ severity: 'error', code: 'rehearsal/step-failed', at: { kind: 'Link', id: 'br1' } },
        summary: 'step 1 would fail on the node: RTNETLINK answers: File exists',
        detail: '$ ip link add name br1 type bridge\nRTNETLINK answers: File exists',
      },
    ])
  })

  it('only warns where something of the node could not be made once more', () => {
    const rehearsal = told(
      'scratch',
      'unlike route 1 10.8.0.0/16 nhid 7',
      ...begun.slice(1),
      'output no way',
      'failed 3 2',
      'end',
    )
    expect(rehearsal).toMatchObject({ verdict: 'passed', diagnostics: [{ severity: 'warning' }] })
    const left = told('scratch', 'unlike route 1 10.8.0.0/16 nhid 7', ...begun.slice(1), 'differs new: rule x', 'end')
    expect(left).toMatchObject({ verdict: 'passed', diagnostics: [{ severity: 'warning' }] })
    expect(rehearsal.diagnostics[0]?.hint).toContain('nhid 7')
  })

  it('tells what stays after the rollback', () => {
    const rehearsal = told(...begun, 'output ip: no', 'stuck 3', 'differs new: dev br1', 'differs gone: rule x', 'end')
    expect(rehearsal.verdict).toBe('failed')
    expect(rehearsal.diagnostics.map(({ code }) => code)).toEqual(['rehearsal/step-stays', 'rehearsal/not-as-before'])
    expect(rehearsal.diagnostics[1]?.detail).toBe('new: dev br1\ngone: rule x')
  })

  it('refuses nothing for an address that a rollback gives back behind the others', () => {
    const of = (address: string, more = '') => `address dev eth1 inet ${address}/24 scope global ${more}eth1`
    const order = [`differs gone: ${of('10.7.0.1')}`, `differs gone: ${of('10.7.0.2', 'secondary ')}`]
    const swapped = [`differs new: ${of('10.7.0.1', 'secondary ')}`, `differs new: ${of('10.7.0.2')}`]
    const codes = (...lines: string[]) => {
      const { verdict, diagnostics } = told(...begun, ...lines, 'end')
      return [verdict, ...diagnostics.map(({ severity, code }) => `${severity} ${code}`)]
    }
    expect(codes(...order, ...swapped)).toEqual(['passed', 'warning rehearsal/other-order'])
    expect(codes(...order, ...swapped, 'differs gone: rule x')).toEqual(['failed', 'error rehearsal/not-as-before'])
    expect(codes(...order)).toEqual(['failed', 'error rehearsal/not-as-before'])
  })

  it.each([
    [[], 'the node did not say how it went'],
    [['scratch', 'impossible it took longer than 25 seconds'], 'it took longer than 25 seconds'],
    [
      ['impossible unshare: unshare failed: Operation not permitted'],
      'unshare: unshare failed: Operation not permitted',
    ],
    [['scratch', ...begun, 'garbage', '\u0007'], 'the node did not say how it went'],
  ])('a node that cannot is no fault: %j', (lines, because) => {
    expect(told(...lines)).toEqual({
      ...{ verdict: 'none', rehearsed: 0, of: 3, diagnostics: [] },
      leftOut: [{ because, steps: [1, 2, 3] }],
    })
  })

  it('modules that are not loaded keep their links out', () => {
    expect(told(...begun, 'unloaded 1 bridge', 'unloaded 3 bridge', 'end')).toMatchObject({
      ...{ verdict: 'passed', rehearsed: 0 },
      leftOut: [{ because: 'files' }, { because: 'the kernel has not loaded its module for bridge', steps: [1, 3] }],
    })
  })

  it('nothing is said of a step that the plan does not have', () => {
    expect(told(...begun, 'output x', 'failed 99 1', 'stuck x', 'end').diagnostics).toEqual([])
  })
})
