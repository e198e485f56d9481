/** Draws the pictures of the README from real runs: a plan on a terminal, the comment on a pull request, the report. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Convert from 'ansi-to-html'
import { execa } from 'execa'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Page } from 'playwright-core'
import { noBrowser, openPage } from '../test/support/browser.ts'
import { bindExample, nodesOf } from '../test/support/example.ts'
import { labLacks, startLab } from '../test/support/lab.ts'
import { openTerminal } from '../test/support/terminal.ts'

const example = 'edge'
const folder = new URL('../docs/pictures/', import.meta.url).pathname
const program = [
  process.execPath,
  ...['--import', import.meta.resolve('tsx'), new URL('../src/cli/main.ts', import.meta.url).pathname],
]

const lacks = (await labLacks()) ?? noBrowser
if (lacks !== undefined) throw new Error(`no pictures can be made here: ${lacks}`)
await mkdir(folder, { recursive: true })
await using lab = await startLab({ nodes: await nodesOf(example), nics: 2 })
const cluster = await bindExample(example, lab)
// What is drawn is a change, as a reviewer meets it: the nodes are as the config was before.
await netloom('apply', '--yes')
await changeConfig()

await picture('plan', terminalPage(await onTerminal('plan', '--out', 'plan.json')))
// Outside of a CI there is no pull request: the comment goes to the file.
await netloom('comment', '--plan', 'plan.json', '--out', 'comment.md')
await picture('comment', commentPage(await readFile(join(cluster, 'comment.md'), 'utf8')), openFirstFold)
await picture('report', await netloom('show', 'plan.json', '-o', 'html'))

async function openFirstFold(page: Page): Promise<void> {
  const fold = page.locator('details').first()
  await fold.evaluate((element) => element.setAttribute('open', ''))
}

async function netloom(...words: readonly string[]): Promise<string> {
  const [node = '', ...rest] = program
  return (await execa(node, [...rest, ...words], { cwd: cluster, stdin: 'ignore', stderr: 'inherit' })).stdout
}

/** What a command writes to a terminal of a hundred columns, with its colours. */
async function onTerminal(...words: readonly string[]): Promise<string> {
  const quiet = ['sh', '-c', 'exec "$@" 2>/dev/null', 'sh']
  await using terminal = await openTerminal([...quiet, ...program, ...words], { cwd: cluster, env: { NO_COLOR: '' } })
  if ((await terminal.ended) !== 0) throw new Error(terminal.shown())
  return `$ netloom ${words.join(' ')}\n${terminal.shown().replaceAll('\r\n', '\n')}`
}

/** Another MTU everywhere, another network behind the gateway for workers, a metric's port that is no longer let in. */
async function changeConfig(): Promise<void> {
  const changes = [
    ['common.yaml', 'mtu: 1450', 'mtu: 1400'],
    ['worker.yaml', 'destination: 10.30.0.0/16', 'destination: 10.40.0.0/16'],
    ['firewall.yaml', '[9100, 9400-9402]', '[9100]'],
  ] as const
  for (const [file, from, to] of changes) {
    const path = join(cluster, file)
    const text = await readFile(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
    await writeFile(path, text.replace(from, to))
  }
}

function terminalPage(text: string): string {
  const inner = new Convert({ escapeXML: true, fg: '#d4d4d4', bg: '#1e1e1e' }).toHtml(text)
  return `<!doctype html><style>body{margin:0;background:#1e1e1e;color:#d4d4d4}
pre{margin:16px;font:14px/1.35 "DejaVu Sans Mono",monospace}</style><pre>${inner}</pre>`
}

function commentPage(markdown: string): string {
  const css = import.meta.resolve('github-markdown-css/github-markdown-light.css')
  const inner = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return `<!doctype html><link rel="stylesheet" href="${css}"><style>body{max-width:860px;margin:16px;padding:16px;
border:1px solid #d1d9e0;border-radius:6px}</style><body class="markdown-body">${inner}`
}

async function picture(
  name: string,
  html: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await using opened = await openPage(html, { viewport: { width: 960, height: 720 } })
  await prepare(opened.page)
  const [height, width] = await opened.page.evaluate<[number, number]>(
    '[Math.min(document.documentElement.scrollHeight, 1100), document.documentElement.scrollWidth]',
  )
  const path = join(folder, `${name}.png`)
  await opened.page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } })
  console.log(path)
}
