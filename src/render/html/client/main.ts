import { element } from './element.ts'
import { startFilter } from './filter.ts'
import { nodePage } from './node-page.ts'
import { nodeViews } from './packed.ts'

const overview = document.getElementById('overview') as HTMLElement
const node = document.getElementById('node') as HTMLElement
let scrolled = 0

/** A row leads to the page of its node, which the address names by its place in the plan. */
function linkRows(): void {
  for (const row of document.querySelectorAll<HTMLTableRowElement>('#nodes tr[data-n]')) {
    const head = row.cells[0]
    const link = element('a', { href: `#node-${row.dataset.n}` }, head?.textContent ?? '')
    head?.replaceChildren(link)
  }
}

/** Shows what the address names: a node, or all. */
async function show(): Promise<void> {
  const n = /^#node-(\d+)$/.exec(location.hash)?.[1]
  const view = n === undefined ? undefined : (await nodeViews())[Number(n)]
  if (view && !overview.hidden) scrolled = scrollY
  overview.hidden = view !== undefined
  node.hidden = view === undefined
  node.replaceChildren(...(view ? nodePage(view) : []))
  if (view) {
    scrollTo(0, 0)
    node.querySelector('h1')?.focus()
  } else scrollTo(0, scrolled)
}

/** On paper every fold is open. */
function openFolds(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true
}

linkRows()
startFilter()
addEventListener('hashchange', () => void show())
addEventListener('beforeprint', openFolds)
if (location.hash) void show()
