import { expect, test } from 'vitest'
import { redact, spellings } from '../../src/config/values/redact.ts'

test('a secret of several lines and with quotes is hidden in every form it is printed in', () => {
  const secret = 'first "line"\n  second line'
  const printed = `${secret} ${JSON.stringify({ secret })} ${secret.split('\n').join(' | ')}`
  expect(redact(printed, spellings(secret))).not.toMatch(/first|second/)
})
