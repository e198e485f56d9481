import { readFile } from 'node:fs/promises'

/** The version of the package this file belongs to; the same two folders up in the sources and in what is built. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return String(version)
}
