/**
 * The main job, shown: a cluster of real nodes (network namespaces with an SSH server each) is planned, applied, broken by
 * hand, and mended, by the very program users run.
 */
import { execa } from 'execa'
import pc from 'picocolors'
import { bindExample, nodesOf } from '../test/support/example.ts'
import { startLab } from '../test/support/lab.ts'

const example = 'edge'
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

if (process.getuid?.() !== 0) {
  console.error('The demo starts nodes as network namespaces, which needs root. Run: sudo npm run demo')
  process.exit(1)
}
tell(`Starting the cluster examples/clusters/${example}: each node is a network namespace with its own SSH server.`)
await using lab = await startLab({ nodes: await nodesOf(example), nics: 2 })
try {
  const folder = await bindExample(example, lab)
  const netloom = (...words: string[]) => show(['netloom', '-C', folder, ...words])

  tell('1. What would change? Nothing is touched yet.')
  await netloom('plan')
  tell('2. Carry it out. Every node holds its own way back until the change is confirmed over a new connection.')
  await netloom('apply', '--yes')
  tell('3. Ask again: the nodes are as the config says.')
  await netloom('plan')
  tell('4. Somebody changes a node by hand at three in the morning.')
  await byHand(['ip', 'link', 'set', 'br0', 'mtu', '1300'])
  await byHand(['ip', 'route', 'del', '10.30.0.0/16'])
  tell('5. Drift: what the nodes hold against what was last confirmed.')
  await netloom('drift')
  tell('6. Mend it.')
  await netloom('apply', '--yes')
  await netloom('drift')
  tell('7. What a node holds now.')
  await netloom('get', 'addresses', '--node', 'edge2')
} catch (error) {
  if (!stop.signal.aborted) throw error
  process.exitCode = 130
}
tell('The nodes are taken down; nothing is left behind.')

function tell(text: string) {
  console.log(`\n${pc.bold(pc.cyan(text))}`)
}

/** Runs the program as a user would. Exit 2 (there are changes, there is drift) is an answer. */
async function show([name, ...words]: [string, ...string[]]) {
  stop.signal.throwIfAborted()
  console.log(`\n${pc.dim('$')} ${[name, ...words].join(' ')}`)
  const { exitCode } = await execa('npx', ['tsx', 'src/cli/main.ts', ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
    // A Ctrl-C reaches the program directly, as it would without us; it turns back by itself.
    forceKillAfterDelay: false,
  })
  stop.signal.throwIfAborted()
  if (exitCode !== 0 && exitCode !== 2) throw new Error(`netloom ended with exit code ${exitCode}`)
}

async function byHand(argv: [string, ...string[]]) {
  stop.signal.throwIfAborted()
  const node = lab.nodes.find(({ name }) => name === 'edge2')
  console.log(`${pc.dim('edge2#')} ${argv.join(' ')}`)
  const answer = await node?.exec(argv)
  if (answer?.code !== 0) throw new Error(`on edge2: ${answer?.stderr}`)
}
