import { readFile } from 'node:fs/promises'
import { packageFile } from './package-file.ts'

/** The version of the package this file belongs to. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile('package.json'), 'utf8'))
  return String(version)
}
