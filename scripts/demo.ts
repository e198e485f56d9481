/**
 * The main job, shown: a cluster of real nodes (network namespaces with an SSH server each) is planned, applied, broken by
 * hand, and mended, by the very program users run.
 */
import { execa } from 'execa'
import pc from 'picocolors'
import { bindExample, nodesOf } from '../test/support/example.ts'
import { labLacks, startLab } from '../test/support/lab.ts'

const example = 'edge'
const program = ['--import', import.meta.resolve('tsx'), new URL('../src/cli/main.ts', import.meta.url).pathname]

const lacks = await labLacks()
if (lacks !== undefined) {
  console.error(`The demo cannot start its nodes here: ${lacks}.`)
  process.exit(1)
}
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// A closed terminal takes no more words; the nodes are taken down all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop.abort())

print(`Starting the nodes of examples/clusters/${example}: network namespaces, each with its own SSH server.`)
await using lab = await startLab({ nodes: await nodesOf(example), nics: 2 })
const cluster = await bindExample(example, lab)
console.log(lab.nodes.map(({ name, address }) => `  ${name}  root@${address}`).join('\n'))
try {
  print('1. What would change? Nothing is touched yet. The plan is kept, for the next step.')
  await netloom('plan', '--out', 'plan.json')
  print(
    '2. Carry out exactly that plan. Each node holds its own rollback until the change is confirmed over a new connection.',
  )
  await netloom('apply', 'plan.json', '--yes')
  print('3. Ask again: the nodes are as the config says.')
  await netloom('plan')
  print('4. Somebody changes a node by hand at three in the morning.')
  await byHand('edge2', 'ip', 'link', 'set', 'br0', 'mtu', '1300')
  await byHand('edge2', 'ip', 'route', 'del', '10.30.0.0/16')
  print('5. Drift: what the nodes hold now, against what was last confirmed.')
  await netloom('drift')
  print('6. Mend it, and look again.')
  await netloom('apply', '--yes')
  await netloom('drift')
  print('7. What a node holds, asked of its kernel.')
  await netloom('get', 'routes', '--node', 'edge2')
} catch (error) {
  if (!stop.signal.aborted) throw error
  process.exitCode = 130
}
print('The nodes are taken down; nothing is left behind.')

function print(text: string) {
  console.log(`\n${pc.bold(pc.cyan(text))}`)
}

/**
 * Runs the program in the cluster's folder, as a user would. Exit 2 (there are changes, there is drift) is an answer. A
 * terminal's Ctrl-C reaches the program directly: it rolls back by itself, and is waited for.
 */
async function netloom(...words: readonly string[]) {
  stop.signal.throwIfAborted()
  console.log(`\n${pc.dim('$')} ${pc.bold(['netloom', ...words].join(' '))}`)
  const { exitCode } = await execa(process.execPath, [...program, ...words], {
    cwd: cluster,
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
    cleanup: false,
  })
  stop.signal.throwIfAborted()
  if (exitCode !== 0 && exitCode !== 2) throw new Error(`netloom ended with exit code ${exitCode}`)
}

async function byHand(name: string, ...argv: readonly string[]) {
  stop.signal.throwIfAborted()
  console.log(`\n${pc.dim(`${name}#`)} ${pc.bold(argv.join(' '))}`)
  const answer = await lab.nodes.find((node) => node.name === name)?.exec(argv)
  if (answer?.code !== 0) throw new Error(`on ${name}: ${answer?.stderr}`)
}
