import { Graph, layout } from '@dagrejs/dagre'
import type { Box, Line, Topology } from '../topology.ts'
import { element, shape } from './element.ts'

type Moment = 'changes' | 'before' | 'after'

const moments: readonly (readonly [Moment, string])[] = [
  ['changes', 'what changes'],
  ['before', 'before'],
  ['after', 'after'],
]

const height = 44

/** What packets go through, drawn from left to right, with a choice of the moment it is shown at. */
export function drawing(topology: Topology): HTMLElement {
  const figure = element('figure', { class: 'changes' })
  const choice = element('fieldset', {}, element('legend', {}, 'Show the node'))
  for (const [moment, word] of moments) {
    const input = element('input', { type: 'radio', name: 'moment', value: moment })
    input.checked = moment === 'changes'
    input.addEventListener('change', () => {
      figure.className = moment
    })
    choice.append(element('label', {}, input, ` ${word}`))
  }
  const wide = element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Drawing of the node' })
  wide.append(drawn(topology))
  figure.append(choice, wide, legend())
  return figure
}

const legend = (): HTMLElement =>
  element(
    'figcaption',
    {},
    ...[
      ['add', '+ comes'],
      ['mod', '~ changes'],
      ['del', '- goes'],
    ].flatMap(([mark = '', word = '']) => [element('span', { class: mark }, word), ' ']),
  )

function drawn({ boxes, lines }: Topology): SVGElement {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 56, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const box of boxes) graph.setNode(box.key, { width: widthOf(box), height })
  for (const { from, to } of lines) graph.setEdge(from, to)
  layout(graph)
  const { width = 0, height: tall = 0 } = graph.graph()
  return shape(
    'svg',
    {
      ...{ role: 'img', viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(tall)}` },
      ...{ width: `${Math.ceil(width)}`, height: `${Math.ceil(tall)}` },
      'aria-label': inWords({ boxes, lines }),
    },
    ...lines.map((line) => lineShape(line, graph.edge(line.from, line.to).points ?? [])),
    ...boxes.map((box) => boxShape(box, graph.node(box.key))),
  )
}

const widthOf = ({ name, word }: Box): number => Math.max((name.length + 4) * 8, word.length * 7.4) + 22

const presence = ({ before, after }: Pick<Box, 'before' | 'after'>): string =>
  before && after ? 'same' : after ? 'add' : 'del'

const marks: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '~': 'mod', '-/+': 'mod' }

function boxShape(box: Box, { x = 0, y = 0, width = 0 }: { x?: number; y?: number; width?: number }): SVGElement {
  const state = box.sign === undefined ? 'same' : (marks[box.sign] ?? 'same')
  const sign = state === 'same' ? '' : `${box.sign} `
  return shape(
    'g',
    { class: `box ${state} ${presence(box)}-there`, transform: `translate(${x - width / 2} ${y - height / 2})` },
    shape('title', {}, titleOf(box)),
    shape('rect', { width: `${width}`, height: `${height}`, rx: '6' }),
    shape('text', { x: '10', y: '19', class: 'name' }, `${sign}${box.name}`),
    shape('text', { x: '10', y: '35' }, box.word),
  )
}

function lineShape(line: Line, points: readonly { x: number; y: number }[]): SVGElement {
  const d = points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  return shape('path', { class: `line ${presence(line)} ${presence(line)}-there`, d })
}

const becomes: Readonly<Record<string, string>> = { '+': 'comes', '-': 'goes', '~': 'changes', '-/+': 'is replaced' }

const titleOf = ({ name, word, sign }: Box): string =>
  `${name}${word ? ` (${word})` : ''}${sign && becomes[sign] ? `: ${becomes[sign]}` : ''}`

/** The drawing for whoever does not see it: what there is, what becomes of it, and what leads where. */
function inWords({ boxes, lines }: Topology): string {
  const names = new Map(boxes.map(({ key, name }) => [key, name]))
  const ways = lines.map(({ from, to }) => `${names.get(from)} leads to ${names.get(to)}`)
  return [...boxes.map(titleOf), ...ways].join('. ')
}
