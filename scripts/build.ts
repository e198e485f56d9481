/** Builds dist/: the typed library by tsc, the executable by esbuild, and what runs on the nodes as it is. */
import { cpSync, rmSync } from 'node:fs'
import { execaSync } from 'execa'
import { buildExecutable } from './executable.ts'

rmSync('dist', { recursive: true, force: true })
execaSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
cpSync('src/schema/generated', 'dist/schema/generated', { recursive: true })
cpSync('src/node/netloom-node.sh', 'dist/node/netloom-node.sh')
await buildExecutable()
