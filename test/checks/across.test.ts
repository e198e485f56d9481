import { describe, expect, it } from 'vitest'
import { sharedNetworks } from '../../src/checks/across/shared-networks.ts'
import type { SetMember } from '../../src/model/node/across.ts'

const seenOf = (kind: string, specs: readonly object[], id: (spec: never) => string) => ({
  status: 'seen' as const,
  resources: specs.map((spec) => ({ kind, id: id(spec as never), spec })),
})

/** A node with these addresses (`link address/length`), and a change that is about these links. */
const member = (node: string, addresses: readonly string[], changed: readonly string[], secret?: string): SetMember => {
  const specs = addresses.map((text) => {
    const [link = '', address = ''] = text.split(' ')
    return { link, address, scope: address.startsWith('fe80') ? 'link' : 'global' }
  })
  const links = [...new Set(['lo', 'eth0', ...specs.map(({ link }) => link)])]
  const now = {
    kinds: {
      Link: seenOf(
        'Link',
        links.map((name) => ({ name })),
        ({ name }: { name: string }) => name,
      ),
      Address: seenOf('Address', specs, ({ link, address }: { link: string; address: string }) => `${link}/${address}`),
    },
  } as unknown as SetMember['now']
  const plan = { steps: changed.map((id) => ({ kind: 'Link', id, action: 'update' })) } as unknown as SetMember['plan']
  return { node, plan, before: now, now, hides: (text) => text === secret }
}
const asked = (...members: readonly SetMember[]) =>
  sharedNetworks.questions(members).map(({ from, about }) => `${from} → ${about}`)

describe('nodes that change together ask for each other', () => {
  it('where they have addresses in one network, and the change of one is about its link', () => {
    const there = ['eth1 192.0.2.1/24', 'eth0 198.51.100.1/24', 'lo 127.0.0.1/8']
    const a = member('a', there, ['eth1'])
    const b = member('b', ['br0 192.0.2.2/24', 'eth0 198.51.100.2/24', 'lo 127.0.0.1/8'], [])
    expect(asked(a, b)).toEqual(['a → 192.0.2.2 of b on eth1', 'b → 192.0.2.1 of a on br0'])
    expect(asked(member('a', there, []), b)).toEqual([])
  })

  it('of both families, and not by what is a host alone, of one link alone, or the same on both', () => {
    const all = (n: number) => [
      `eth1 fd00::${n}/64`,
      `eth1 fe80::${n}/64`,
      `eth1 192.0.2.${n}/32`,
      'eth1 203.0.113.9/24',
    ]
    expect(asked(member('a', all(1), ['eth1']), member('b', all(2), ['eth1']))).toEqual([
      'a → fd00::2 of b on eth1',
      'b → fd00::1 of a on eth1',
    ])
    expect(asked(member('a', ['eth1 192.0.2.1/24'], ['eth1']), member('b', ['eth1 192.0.2.2/25'], ['eth1']))).toEqual(
      [],
    )
  })

  it('not by an address that is secret: it would be a word of a process', () => {
    const b = member('b', ['eth1 192.0.2.2/24'], ['eth1'], '192.0.2.2')
    expect(asked(member('a', ['eth1 192.0.2.1/24'], ['eth1']), b)).toEqual([])
  })

  it('of many each for four, and each is asked for by four', () => {
    const many = Array.from({ length: 30 }, (_, n) => member(`n${n}`, [`eth1 192.0.2.${n + 1}/24`], ['eth1']))
    const questions = asked(...many)
    expect(questions).toHaveLength(120)
    for (const { node } of many) {
      expect(questions.filter((one) => one.startsWith(`${node} →`))).toHaveLength(4)
      expect(questions.filter((one) => one.includes(` of ${node} on`))).toHaveLength(4)
    }
  })

  it.each([
    ['192.0.2.2 dev eth1 lladdr 02:00:00:00:00:02 REACHABLE', 'passed', 'it answers from 02:00:00:00:00:02'],
    ['192.0.2.2 dev eth1 FAILED', 'failed', 'nobody answers for it'],
    ['192.0.2.2 dev eth1 needs none\nping answered', 'passed', 'it answers a ping'],
    ['192.0.2.2 dev eth1 needs none\nping unanswered', 'failed', 'it answers no ping'],
    ['192.0.2.2 dev eth1 needs none', 'not-checked', expect.any(String)],
    [undefined, 'failed', 'it could not be asked'],
  ])('%s', (answer, verdict, saw) => {
    const [question] = sharedNetworks.questions([
      member('a', ['eth1 192.0.2.1/24'], ['eth1']),
      member('b', ['eth1 192.0.2.2/24'], ['eth1']),
    ])
    expect(question?.judge(answer)).toEqual({ verdict, saw })
  })
})
