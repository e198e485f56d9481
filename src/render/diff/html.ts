import { chapterHtml } from '../html/changes.ts'
import { code, names } from '../html/first-screen.ts'
import { pageHtml } from '../html/page.ts'
import { remarksHtml } from '../html/remarks.ts'
import { count } from '../text/names.ts'
import { diffBlocks, diffHeadline } from './blocks.ts'
import type { DiffAbout } from './report.ts'

/** A comparison as one page that needs nothing else, and has no program. */
export function diffHtml(diff: DiffAbout): string {
  const { cluster, base, head, added, removed, unread, diagnostics } = diff
  const to = head === undefined ? 'the files as they are' : code(head)
  const rows = [
    ...named('Only after', added),
    ...named('Only before', removed),
    ...named('Not compared: errors', unread),
  ]
  const body = `<main id="overview">
<header>
<h1>${diffHeadline(diff)}</h1>
<p class="about">cluster ${code(cluster)}, from ${code(base)} to ${to}</p>
${rows.length > 0 ? `<dl>\n${rows.join('\n')}\n</dl>\n` : ''}</header>
${remarksHtml(diagnostics)}
${chapterHtml('What the config means differently', 'intent', diffBlocks(diff))}
</main>`
  return pageHtml({ title: `netloom diff of ${cluster}`, body })
}

const named = (what: string, nodes: readonly string[]): string[] =>
  nodes.length > 0 ? [`<dt>${what}</dt><dd>${count(nodes.length, 'node')}: ${names(nodes)}</dd>`] : []
