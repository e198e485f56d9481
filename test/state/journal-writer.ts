import { openJournal } from '../../src/state/runs/journal.ts'

// Writes entries until it is killed, and says which are on the disk.
const [folder = '', from = '0'] = process.argv.slice(2)
const opened = await openJournal(folder, { who: 'the child', now: new Date() })
if ('held' in opened) {
  console.log(`held by ${opened.held.who}`)
} else {
  console.log('opened')
  for (let n = Number(from); ; n += 5) {
    await Promise.all(
      [0, 1, 2, 3, 4].map((i) =>
        opened.journal.append({ n: n + i, text: 'x'.repeat(400) }).then(() => console.log(String(n + i))),
      ),
    )
  }
}
