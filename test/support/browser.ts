import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const program = '/usr/bin/chromium'

/** Why no browser can be started here; undefined where one can. */
export const noBrowser = existsSync(program) ? undefined : 'chromium is not installed'

export interface Opened extends AsyncDisposable {
  readonly page: Page
  /** What the browser complained of, and what the page asked the network for: both must stay empty. */
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
}

/** Opens a page from a file, as somebody who was sent it does. */
export async function openPage(html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  const page = await (await browser.newContext(options)).newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return {
    page,
    complaints,
    get requests() {
      return requests.filter((url) => !url.startsWith('file:'))
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}
