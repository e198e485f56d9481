import { expect, it } from 'vitest'
import { type Command, putFile } from '../../src/model/plan/command.ts'
import { batchesOf } from '../../src/node/batches.ts'
import { offArgv } from '../../src/node/off-argv.ts'
import { writeParam } from '../../src/providers/linux/proc-sys.ts'
import { planOf } from './node-in-a-folder.ts'

const ip = (...words: string[]): Command => ({ argv: ['ip', ...words] })
const add = (address: string): Command => ip('address', 'add', address, 'dev', 'eth0')
const batches = (steps: readonly (readonly Command[])[], secrets: readonly string[] = []) =>
  batchesOf(planOf(...steps.map((commands) => ({ commands, undo: [] }))).steps, (one) => offArgv(one, secrets))

const sizes = (found: ReturnType<typeof batches>) =>
  found.map(({ first, steps }) => [first, steps.map((lines) => lines.length)])

it('puts links, addresses, routes and rules that follow each other in one, but what is made in another than what goes', () => {
  const steps = [
    [add('10.0.0.1/24')],
    [ip('route', 'replace', '10.1.0.0/16', 'via', '10.0.0.9')],
    [ip('rule', 'del', 'priority', '7')],
    [ip('link', 'del', 'dev', 'va')],
    [ip('link', 'del', 'dev', 'vb')],
    [ip('link', 'add', 'name', 'br0', 'type', 'bridge'), ip('link', 'set', 'dev', 'br0', 'up')],
    [add('10.0.0.2/24')],
    [ip('link', 'show')],
    [add('10.0.0.3/24')],
  ]
  expect(sizes(batches(steps))).toEqual([
    [1, [1, 1, 1, 1, 1]],
    [6, [2, 1]],
  ])
})

it('leaves alone what one line cannot tell the end of, what concerns files, and what must not be words', () => {
  const plain = [add('10.0.0.9/24')]
  const others: readonly (readonly Command[])[] = [
    [],
    [add('10.0.0.1/24'), writeParam('net.ipv4.conf.eth0.forwarding', '1')],
    [{ argv: ['promoting-secondaries', 'eth0', 'ip', 'address', 'del', '10.0.0.1/24', 'dev', 'eth0'] }],
    [writeParam('net.ipv4.conf.eth0.promote_secondaries', '1')],
    [add('10.0.0.7/24')],
    [ip('route', 'add', '10.0.0.0/8', 'dev', 'a#b')],
  ]
  for (const other of others) expect(batches([plain, other, plain], ['10.0.0.7']), JSON.stringify(other)).toEqual([])
  const file = putFile('/etc/example', 'content')
  const { steps } = planOf(...[1, 2].map(() => ({ commands: plain, undo: [file] })))
  expect(batchesOf(steps, (one) => one)).toEqual([])
})

it('ends each before it is so long that nobody could wait for it', () => {
  const many = Array.from({ length: 150 }, () => [add('10.0.0.1/24')])
  expect(batches(many).map(({ first, steps }) => [first, steps.length])).toEqual([
    [1, 64],
    [65, 64],
    [129, 22],
  ])
})
