// Loaded before netloom: stops the process where it writes a certain line to the journal of a run, so that a test can kill it
// there, or do something to the world first. Such a moment is {name, match, when: before | after it is on the disk}.
import { existsSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'

const { place, moments } = JSON.parse(process.env.NETLOOM_FREEZE ?? '{"moments":[]}')
const handle = await open('/dev/null')
const file = Object.getPrototypeOf(handle)
await handle.close()
const { appendFile, datasync } = file
const written = new WeakMap()
const never = new Int32Array(new SharedArrayBuffer(4))

function freezeAt(when, text) {
  for (const { name } of moments.filter((one) => one.when === when && text.includes(one.match))) {
    if (existsSync(`${place}/${name}`)) continue
    writeFileSync(`${place}/${name}`, '')
    while (!existsSync(`${place}/${name}.go`)) Atomics.wait(never, 0, 0, 20)
  }
}

file.appendFile = function (text, ...rest) {
  freezeAt('before', String(text))
  written.set(this, String(text))
  return appendFile.call(this, text, ...rest)
}
file.datasync = async function () {
  await datasync.call(this)
  freezeAt('after', written.get(this) ?? '')
}
