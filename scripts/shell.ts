/** Holds the shell that runs on nodes to POSIX, as shellcheck reads it. */
import { readdirSync } from 'node:fs'
import { execa } from 'execa'

const files = readdirSync('src/node', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sh'))
  .map((name) => `src/node/${name}`)
const { exitCode, failed, code, stdout } = await execa('shellcheck', ['-s', 'sh', ...files], { reject: false })
if (code === 'ENOENT')
  console.log('shellcheck is not installed: the shell was not checked (apt-get install shellcheck)')
else if (failed || files.length === 0) {
  console.error(stdout)
  process.exitCode = exitCode ?? 1
}
