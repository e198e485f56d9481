import { expect, test } from 'vitest'
import { commandLine, promotingSecondaries } from '../../src/model/plan/command.ts'
import { offArgv } from '../../src/node/off-argv.ts'

const secret = '10.99.7.77/24'
const add = { argv: ['ip', '-6', 'address', 'add', secret, 'dev', 'eth1'] as const }

test('a secret word of `ip` is read by it, and the others tell what it is about', () => {
  expect(offArgv(add, [secret])).toEqual({
    argv: ['ip-batch', '-6', 'address', 'add', 'dev', 'eth1'],
    stdin: 'address add 10.99.7.77/24 dev eth1\n',
  })
  expect(offArgv({ argv: ['ip', 'link', 'set', 'x', 'alias', 'my secret'] }, ['secret']).stdin).toBe(
    'link set x alias "my secret"\n',
  )
})

test('also where something is done around it', () => {
  const { argv, stdin } = offArgv(promotingSecondaries('eth1', add), [secret])
  expect(commandLine({ argv })).toBe('promoting-secondaries eth1 ip-batch -6 address add dev eth1')
  expect(stdin).toContain(secret)
})

test('a name of the node is written where the kernel reads it', () => {
  expect(offArgv({ argv: ['hostname', 'hidden'] }, ['hidden'])).toEqual({
    argv: ['put-file', '/proc/sys/kernel/hostname', '0644'],
    stdin: 'hidden\n',
  })
})

test('what holds no secret stays as it is', () => {
  expect(offArgv(add, ['10.99.8.88'])).toBe(add)
  expect(offArgv(add, [])).toBe(add)
})
