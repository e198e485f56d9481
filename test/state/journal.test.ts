import { appendFile, copyFile, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { link, origin, replay } from '../../src/state/runs/chain.ts'
import { openJournal, readJournal } from '../../src/state/runs/journal.ts'
import { writerOf } from '../../src/state/runs/writer-lock.ts'

const me = { who: 'ops@desk', now: new Date('2026-07-01T12:00:00Z') }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-journal-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function opened() {
  const found = await openJournal(folder, me)
  if ('held' in found) throw new Error(`held by ${found.held.who}`)
  return found.journal
}

describe('a journal', () => {
  it('gives back what was put into it, in order', async () => {
    const journal = await opened()
    await Promise.all(Array.from({ length: 200 }, (_, n) => journal.append({ n })))
    await journal.close()
    const again = await opened()
    expect(again.entries).toEqual(Array.from({ length: 200 }, (_, n) => ({ n })))
    await again.append({ n: 'more' })
    await again.close()
    expect(await readJournal(folder)).toHaveLength(201)
  })

  it('has one writer, who is named', async () => {
    const journal = await opened()
    expect(await openJournal(folder, { ...me, who: 'other@desk' })).toMatchObject({
      held: { who: 'ops@desk', pid: process.pid, since: '2026-07-01T12:00:00.000Z' },
    })
    expect(await writerOf(folder)).toMatchObject({ who: 'ops@desk' })
    await journal.close()
    expect(await writerOf(folder)).toBeUndefined()
    await (await opened()).close()
  })

  it('of many who want it at once one has it', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const all = await Promise.all(Array.from({ length: 12 }, () => openJournal(folder, me)))
      const won = all.flatMap((one) => ('journal' in one ? [one.journal] : []))
      expect(won).toHaveLength(1)
      await won[0]?.close()
    }
    expect((await readdir(folder)).sort()).toEqual(['journal', 'writer.20'])
  })

  it('is taken from a process that died, also if its number was given to another one', async () => {
    await (await opened()).close()
    const dead = { ...me, host: (await import('node:os')).hostname(), pid: process.pid, started: '1', space: '' }
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const { readlink } = await import('node:fs/promises')
    const space = await readlink('/proc/self/ns/pid')
    await writeFile(join(folder, 'writer.1'), JSON.stringify({ ...dead, boot, space }))
    await (await opened()).close()
    await writeFile(join(folder, 'writer.2'), JSON.stringify({ ...dead, boot: 'another', space }))
    await (await opened()).close()
  })

  it('is left to one on another machine, of whom nobody here can tell', async () => {
    await (await opened()).close()
    await writeFile(join(folder, 'writer.1'), JSON.stringify({ ...me, host: 'elsewhere', pid: 1, started: '1' }))
    expect(await openJournal(folder, me)).toMatchObject({ held: { host: 'elsewhere' } })
  })

  it('is not given to one who stood still while others took it over', async () => {
    // Reading the name of the holder takes until we say so.
    await execa('mkfifo', [join(folder, 'writer.1')])
    const late = openJournal(folder, me)
    const pipe = await open(join(folder, 'writer.1'), 'w')
    const other = await openJournal(join(folder, 'apart'), { ...me, who: 'other@desk' })
    await copyFile(join(folder, 'apart', 'writer.1'), join(folder, 'writer.3'))
    await pipe.close()
    expect(await late).toMatchObject({ held: { who: 'other@desk' } })
    expect(await writerOf(folder)).toMatchObject({ who: 'other@desk' })
    if ('journal' in other) await other.journal.close()
  })

  it('loses nothing that was said to be on the disk, whenever its writer is killed', async () => {
    const kept: number[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      const from = turn * 100_000
      const child = execa('node', ['--import', 'tsx', 'test/state/journal-writer.ts', folder, String(from)], {
        ...{ reject: false, buffer: false, cwd: new URL('../..', import.meta.url) },
      })
      const said: number[] = []
      let isKilled = false
      for await (const line of child) {
        if (line !== 'opened') said.push(Number(line))
        if (!isKilled && said.length > turn * 13) isKilled = child.kill('SIGKILL')
      }
      await child
      kept.push(...said)
      const found = (await readJournal(folder)) as { n: number }[]
      const there = new Set(found.map(({ n }) => n))
      expect(kept.filter((n) => !there.has(n))).toEqual([])
      expect(found.map(({ n }) => n)).toEqual(found.map(({ n }) => n).toSorted((a, b) => a - b))
      expect(await writerOf(folder)).toBeUndefined()
    }
  })

  it('a torn end is cut off, and the rest goes on', async () => {
    const journal = await opened()
    await journal.append({ n: 1 })
    await journal.close()
    const { line } = link(origin, { n: 2 })
    await appendFile(join(folder, 'journal'), line.slice(0, -20))
    const again = await opened()
    expect(again.entries).toEqual([{ n: 1 }])
    await again.append({ n: 3 })
    await again.close()
    expect(await readJournal(folder)).toEqual([{ n: 1 }, { n: 3 }])
  })

  it('one that somebody changed is refused, and stays as it is', async () => {
    const journal = await opened()
    for (const n of [1, 2, 3]) await journal.append({ n })
    await journal.close()
    const path = join(folder, 'journal')
    const changed = (await readFile(path, 'utf8')).replace('"n":2', '"n":7')
    await writeFile(path, changed)
    await expect(opened()).rejects.toMatchObject({ code: 'state/damaged' })
    await expect(readJournal(folder)).rejects.toMatchObject({ code: 'state/damaged' })
    expect(await readFile(path, 'utf8')).toBe(changed)
    expect(await writerOf(folder)).toBeUndefined()
  })
})

describe('whatever is written', () => {
  const entries = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 12 })
  const textOf = (all: readonly unknown[]) => {
    let before = origin
    return all.map((entry) => {
      const { line, hash } = link(before, entry)
      before = hash
      return line
    })
  }

  it('cut anywhere, it is whole up to there', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, cut) => {
        const lines = textOf(all)
        const bytes = Buffer.from(lines.join(''))
        const end = cut % (bytes.length + 1)
        const found = replay(bytes.subarray(0, end))
        let [whole, n] = [0, 0]
        for (const line of lines) {
          if (whole + Buffer.byteLength(line) > end) break
          whole += Buffer.byteLength(line)
          n += 1
        }
        expect(found).toMatchObject({ whole, entries: JSON.parse(JSON.stringify(all.slice(0, n))) })
        expect(found.damaged).toBeUndefined()
      }),
    )
  })

  it('changed in any line but the last, it is known as damaged there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 9 }), fc.nat(), (all, which) => {
        const lines = textOf(all.map((n) => ({ n })))
        const at = which % (lines.length - 1)
        lines[at] = (lines[at] as string).replace('"n":', '"m":')
        expect(replay(Buffer.from(lines.join('')))).toMatchObject({ damaged: at + 1 })
      }),
    )
  })
})
