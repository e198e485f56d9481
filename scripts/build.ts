/** Builds dist/: the typed library by tsc, the executable by esbuild, and what runs on the nodes as it is. */
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { execaSync } from 'execa'
import { buildExecutable } from './executable.ts'

rmSync('dist', { recursive: true, force: true })
execaSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
for (const room of ['schema', 'state']) cpSync(`src/${room}/generated`, `dist/${room}/generated`, { recursive: true })
for (const name of readdirSync('src/node').filter((name) => name.endsWith('.sh')))
  cpSync(`src/node/${name}`, `dist/node/${name}`)
await buildExecutable('dist')
