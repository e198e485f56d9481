import { asked } from '../../model/plan/plan.ts'
import { visible } from '../../model/visible.ts'
import type { Block } from '../overview/blocks.ts'
import { meaning, paintSign, signOf, type Turn } from '../plan/changes.ts'
import { fieldLines } from '../plan/fields.ts'
import { count, nodeNames } from '../text/names.ts'
import type { Style } from '../text/style.ts'
import { diffBlocks, diffHeadline } from './blocks.ts'
import type { DiffAbout } from './report.ts'

/** What differs, each change once with the nodes that have it; what most have comes first. */
export function diffText(diff: DiffAbout, style: Style): string {
  const { added, removed, unread } = diff
  const blocks = diffBlocks(diff).toSorted((a, b) => b.nodes.length - a.nodes.length)
  const head = [
    `${style.bold(diffHeadline(diff))}.`,
    ...(added.length > 0 ? [`Only after: ${nodeNames(added)}.`] : []),
    ...(removed.length > 0 ? [`Only before: ${nodeNames(removed)}.`] : []),
    ...(unread.length > 0
      ? [style.yellow(`Not compared: ${nodeNames(unread)}. The messages beside this say why.`)]
      : []),
  ]
  const legend = [
    (['+', '~', '-'] as const).map((sign) => `${sign} ${meaning[sign]}`).join('   '),
    ...(blocks.some(isAlike) ? ['What stands in ‹ › is of each node its own; -o json has it.'] : []),
  ].join('\n')
  return `${[
    head.join('\n'),
    ...(blocks.length > 0 ? [style.dim(legend)] : []),
    ...blocks.map((block) => blockText(block, style)),
  ].join('\n\n')}\n`
}

const isAlike = ({ changes }: Pick<Block, 'changes'>): boolean => changes.some(({ alike }) => alike)

function blockText({ nodes, changes }: Block, style: Style): string {
  const alike = isAlike({ changes }) ? ', the same but for what is each one’s own' : ''
  const many = nodes.length > 3 ? `${count(nodes.length, 'node')}${alike} (${nodeNames(nodes)})` : nodeNames(nodes)
  return [style.bold(`On ${many}:`), ...changes.flatMap(({ turn }) => changeLines(turn, style))].join('\n')
}

function changeLines(turn: Turn, style: Style): string[] {
  const [{ kind, id, because }] = turn
  const sign = signOf(turn)
  const where = because === asked ? '' : `  ${style.dim(`# ${visible(because)}`)}`
  return [
    `  ${paintSign(sign, style)(sign)} ${style.bold(visible(`${kind}/${id}`))}${where}`,
    ...fieldLines(turn, style).map((line) => `      ${line}`),
  ]
}
