import { lstat, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EngineError } from '../../model/engine-error.ts'

const another = 'Name another folder with -C.'

/** Throws `EngineError` if one of the files is there already: nothing is ever overwritten. `instead`: what to do then. */
export async function refuseExisting(folder: string, files: Iterable<string>, instead = another): Promise<void> {
  for (const file of files) {
    const path = join(folder, file)
    if (await lstat(path).catch(() => undefined)) {
      const hint = `Nothing was written. ${instead}`
      throw new EngineError('init/exists', `${path} is there already`, { hint })
    }
  }
}

/** Writes all of the files or, where one cannot be, none. Throws `EngineError`. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  instead = another,
): Promise<void> {
  await refuseExisting(folder, files.keys(), instead)
  const written: string[] = []
  try {
    for (const [file, text] of files) {
      const path = join(folder, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text, { flag: 'wx' })
      written.push(path)
    }
  } catch (cause) {
    await Promise.all(written.map((path) => rm(path, { force: true })))
    throw new EngineError('init/not-written', `${folder} could not be written: ${(cause as Error).message}`, {
      hint: `Nothing was left there. ${instead}`,
      cause,
    })
  }
}
