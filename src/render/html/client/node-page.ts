import type { NodeView } from '../node-view.ts'
import { drawing } from './drawing.ts'
import { element } from './element.ts'

const classes: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '!': 'mod' }

/** All there is to see of one node. */
export function nodePage(view: NodeView): readonly Node[] {
  const { name, role, hash, risk, way, sums, said, changes, topology } = view
  const about = [...(role ? [role] : []), ...(changes.length > 0 ? [`reachability: ${way}`] : [])].join(', ')
  return [
    element('p', {}, element('a', { href: '#' }, '← all nodes')),
    element('h1', { tabindex: '-1' }, name),
    element('p', { class: `risk ${risk}` }, element('strong', {}, sums), about ? ` (${about})` : ''),
    element('p', { class: 'about' }, 'plan ', element('code', {}, hash)),
    ...(said.length > 0 ? [element('h2', {}, 'To know'), lines([said.map((line) => ` ${line}`)])] : []),
    ...(topology.boxes.length > 0 ? [element('h2', {}, 'The node'), drawing(topology)] : []),
    ...(changes.length > 0 ? [element('h2', {}, 'Its changes, in the order of its steps'), lines(changes)] : []),
  ]
}

function lines(groups: readonly (readonly string[])[]): HTMLElement {
  const block = element('pre', { tabindex: '0' })
  for (const line of groups.flat())
    block.append(element('span', { class: classes[line.charAt(0)] ?? 'same' }, `${line}\n`))
  return block
}
