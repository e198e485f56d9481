import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/commands/explain.ts'
import { codeGroups, codeNamed, everyCode } from '../../src/cli/reference/codes/index.ts'
import { codesInSource } from '../support/codes-in-source.ts'
import { toProcess } from './to-process.ts'

const { codes, beginnings } = codesInSource()
const listed = Object.keys(everyCode)

describe('the list of codes', () => {
  it('has every code that the sources can give', () => {
    expect(codes.size).toBeGreaterThan(150)
    const missing = [...codes].filter(([code]) => codeNamed(code) === undefined)
    expect(missing.map(([code, place]) => `${code} of src/${place} is in none of src/cli/reference/codes/`)).toEqual([])
  })

  it('has none that the sources cannot give, and each once', () => {
    const known = (code: string) => codes.has(code) || [...beginnings].some((begin) => code.startsWith(begin))
    expect(listed.filter((code) => !known(code))).toEqual([])
    expect(codeGroups.flatMap(({ codes }) => Object.keys(codes))).toHaveLength(listed.length)
  })

  it('says of each in whole sentences what it means and what to do', () => {
    const odd = Object.values(everyCode)
      .flat()
      .filter((text) => !/^[A-Z`].*[.…]$/.test(text))
    expect(odd).toEqual([])
  })
})

const explain = (...words: string[]) =>
  toProcess((cli) => run(cli, { arguments: words, options: { cluster: '.', color: false } }))

it('explains a code, and one of those that hold a name', async () => {
  expect(await explain('plan/ring')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^plan\/ring\n\nChanges wait/),
  })
  expect(await explain('Node/No-nft')).toMatchObject({ code: 0, out: expect.stringContaining('node/no-nft') })
  expect(await explain('plan/rings')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Did you mean plan/ring?'),
  })
})

it('says without a word what there is to explain', async () => {
  const { code, out } = await explain()
  expect(code).toBe(0)
  expect(out).toMatch(/^BondConfig /m)
  expect(out).toContain('transport/…')
})
