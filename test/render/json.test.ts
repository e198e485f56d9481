import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonText } from '../../src/render/text/json.ts'
import { hostileText } from './hostile.ts'

it('says the same as JSON, and nothing that a terminal or a runner of CI obeys', () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, fc.array(hostileText)), (value) => {
      const text = jsonText(value, 2)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\w*\[|^\s*::/mu)
    }),
  )
})
