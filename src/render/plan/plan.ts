import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { changesNode, findingsOf, leavesNode, type Plan } from '../../model/plan/plan.ts'
import { refKey } from '../../model/ref.ts'
import { visible } from '../../model/visible.ts'
import { diagnosticsText } from '../diagnostics.ts'
import { type Block, blocksOf } from '../overview/blocks.ts'
import { type Overview, overviewOf } from '../overview/overview.ts'
import { groupBy } from '../text/group.ts'
import { count, nodeNames, sentenceList } from '../text/names.ts'
import type { Style } from '../text/style.ts'
import type { PlanAbout } from './about.ts'
import { changeLines, commandLines } from './change.ts'
import { meaning, paintSign, type Sign, signOf } from './changes.ts'
import { commandList } from './command-list.ts'
import type { Defaults } from './fields.ts'
import { firstScreen } from './first-screen.ts'
import { fleetHash } from './fleet-plan.ts'
import type { Own } from './own-values.ts'
import { policyLines } from './policy-lines.ts'
import { rehearsalLines } from './rehearsal-lines.ts'
import { numbersText, type Section } from './sections.ts'
import { addTallies, tallyOf, tallyText } from './tally.ts'

export interface PlanDrawing {
  readonly style: Style
  /** Shows every field, the commands, and those that take each step back. */
  readonly verbose: boolean
  readonly defaults?: Defaults
  /** What is each node's own, so that nodes that differ in nothing else share their lines. */
  readonly own?: Own
  /** Only what must be known, and the sums. */
  readonly summary?: boolean
  /** Nothing of the changes but what runs for them, or also what takes them back. */
  readonly commands?: 'there' | 'there and back'
  /** Made from what was recorded of the nodes, and how long ago that was: `3 h`. */
  readonly recorded?: string
}

/**
 * The plan as people read it: the answers that come before any detail; what changes where, in which order, why, the gravest
 * first; then the sums. What only puts back what somebody changed on the nodes stands apart.
 */
export function planText(fleet: PlanAbout, drawing: PlanDrawing): string {
  const { style } = drawing
  if (drawing.commands) return commandsText(fleet, drawing)
  const { intent, drift } = drawing.summary
    ? { intent: [], drift: [] }
    : blocksOf(fleet.plans, drawing.verbose ? undefined : drawing.own)
  const blocks = [...intent, ...drift]
  const overview = overviewOf(fleet)
  const parts = [
    ...(isAsked(fleet, overview) ? [firstScreen(overview, policyLines(fleet, style), style)] : []),
    ...(blocks.length > 0 ? [legend(blocks, style)] : []),
    ...chapter('What the config changes', drift.length > 0 ? intent : [], style),
    ...intent.map((block) => blockText(block, fleet, drawing)),
    ...chapter('What only puts back what was changed on the nodes', drift, style),
    ...drift.map((block) => blockText(block, fleet, drawing)),
    ...notes(fleet.plans, style),
    ...rehearsals(fleet.plans),
    summary(fleet, drawing),
  ]
  return `${parts.join('\n\n')}\n`
}

const commandsText = (fleet: PlanAbout, drawing: PlanDrawing): string => {
  const { style, commands } = drawing
  const list = commandList(fleet.plans, commands === 'there and back', style)
  return `${[list, ...notes(fleet.plans, style), ...rehearsals(fleet.plans), summary(fleet, drawing)].join('\n\n')}\n`
}

/** Where only ledgers learn something, the sums tell all of it, unless it may be refused or takes a protection away. */
const isAsked = ({ policy }: PlanAbout, { changing, ledgerOnly, removes }: Overview): boolean =>
  changing.length > 0 && (!ledgerOnly || removes.length > 0 || policy !== undefined)

const chapter = (title: string, blocks: readonly Block[], style: Style): string[] =>
  blocks.length > 0 ? [style.bold(`${title}:`)] : []

const order: readonly Sign[] = ['+', '~', '-/+', '-', '=', 'x', '^', '!']

function legend(sections: readonly Section[], style: Style): string {
  const used = new Set(sections.flatMap(({ changes }) => changes.map(({ turn }) => signOf(turn))))
  const words = order.filter((sign) => used.has(sign)).map((sign) => `${paintSign(sign, style)(sign)} ${meaning[sign]}`)
  const numbers = sections.flatMap(({ changes }) => changes.map(numbersText))
  const twice = numbers.find((text) => text.includes(','))
  const differs = numbers.find((text) => text.includes('–'))
  const lines = [
    'The number before each change is its step: every node runs its own steps in this order.',
    ...(twice ? [`With a comma (${twice}) it is removed in the one step, and created anew in the other.`] : []),
    ...(sections.some(isAlike) ? ['What stands in ‹ › is of each node its own; -v shows it.'] : []),
    ...(differs ? [`With a dash (${differs}) its place differs from node to node, from the one to the other.`] : []),
  ]
  return `${words.join('   ')}\n${style.dim(lines.join('\n'))}`
}

function blockText(block: Block, fleet: PlanAbout, { style, verbose, defaults }: PlanDrawing): string {
  const { changes } = block
  const width = Math.max(4, ...changes.map((change) => numbersText(change).length + 2))
  return [
    style.bold(heading(block, fleet)),
    ...changes.map((change) => {
      const at = numbersText(change).padStart(width)
      const { turn } = change
      return [
        ...changeLines(turn, at, style, verbose ? {} : defaults),
        ...(verbose ? commandLines(turn, at, style) : []),
      ].join('\n')
    }),
  ].join('\n\n')
}

const isAlike = ({ changes }: Section): boolean => changes.some(({ alike }) => alike)

/** `On all 4 nodes (worker), the same on each (w-1…w-4):` */
function heading(block: Block, { plans }: PlanAbout): string {
  const { nodes, roles } = block
  const role = roles.length > 0 ? ` (${sentenceList(roles.map(visible))})` : ''
  if (nodes.length === 1) return `On ${nodeNames(nodes)}${role}:`
  const all = nodes.length === plans.length ? 'all ' : ''
  const same = isAlike(block) ? 'the same but for what is each one’s own' : 'the same on each'
  return `On ${all}${count(nodes.length, 'node')}${role}, ${same} (${nodeNames(nodes)}):`
}

/** All that is said of these plans, each with its node. */
export const remarksOn = (plans: readonly Plan[]): readonly Diagnostic[] =>
  plans.flatMap((plan) => findingsOf(plan).map((one) => ({ ...one, node: one.node ?? plan.node })))

function notes(plans: readonly Plan[], style: Style): string[] {
  const all = remarksOn(plans)
  return all.length > 0 ? [diagnosticsText(all, new Map(), style).trimEnd()] : []
}

const rehearsals = (plans: readonly Plan[]): string[] => {
  const lines = rehearsalLines(plans)
  return lines.length > 0 ? [lines.join('\n')] : []
}

/** One line for each node (nodes with equal sums share one), then the total. */
function summary(fleet: PlanAbout, { style, recorded }: PlanDrawing): string {
  const { plans, unread } = fleet
  const faulty = plans.filter(({ steps, diagnostics }) => steps.length === 0 && hasErrors(diagnostics))
  const sound = plans.filter((plan) => !faulty.includes(plan))
  const changed = sound.filter(({ steps }) => steps.length > 0)
  const notAtAll = [
    notPlanned(
      faulty.map(({ node }) => node),
      'What is reported above must be mended first.',
      style,
    ),
    notPlanned(unread, 'The messages beside this plan say why.', style),
  ].join('')
  const inPart = sound.map((plan) => leftOutText(plan, style)).join('')
  if (changed.length === 0) {
    const whole = sound.filter(({ leftOut }) => !leftOut)
    return `${nothing(whole.length, sound.length - whole.length, faulty.length + unread.length, style, recorded)}${notAtAll}${inPart}`
  }

  const equal = groupBy(sound, (plan) => (plan.steps.length > 0 ? tallyText(tallyOf(plan)) : 'no changes'))
  const rows = [...equal].map(
    ([text, of]) =>
      [
        nodeNames(of.map(({ node }) => node)),
        of.length > 1 && text !== 'no changes' ? `${text}, on each` : text,
      ] as const,
  )
  const width = Math.max(...rows.map(([names]) => names.length))
  const perNode = sound.length > 1 ? rows.map(([names, text]) => `  ${names.padEnd(width)}  ${text}`) : []
  const isStaying = changed.every(({ steps }) => !steps.some(changesNode))
  const total = tallyText(addTallies(changed.map(tallyOf)))
  const where = `${changed.length} of ${count(plans.length + unread.length, 'node')}`
  const sum = isStaying
    ? `${stayingText(changed, where, style)}${notAtAll}`
    : `${style.bold('Plan:')} ${total} on ${where}.`
  return [
    ...(isStaying ? [] : perNode),
    `${sum}${inPart}`,
    ...(fleet.hashes ? [style.dim(`Hash of the plan: ${fleetHash(fleet)}`)] : []),
  ].join('\n')
}

/** What is adopted, or released, and stays as it is: an apply is of use all the same, as the ledger learns it. */
function stayingText(plans: readonly Plan[], where: string, style: Style): string {
  const { adopt, forget, protect, lift } = addTallies(plans.map(tallyOf))
  const marked = plans.flatMap(({ steps }) => steps.filter(({ marks }) => marks)).length
  const parts = [
    ...(adopt + marked > 0
      ? [`${count(adopt + marked, 'thing')} to adopt as ${adopt + marked === 1 ? 'it is' : 'they are'}`]
      : []),
    ...(forget > 0 ? [`${count(forget, 'thing')} to release`] : []),
    ...(protect > 0 ? [`${count(protect, 'thing')} to protect`] : []),
    ...(lift > 0 ? [`${count(lift, 'thing')} to protect no more`] : []),
  ]
  const marks = marked > 0 ? `; ${marked} of them ${marked === 1 ? 'gets' : 'get'} the mark of netloom` : ''
  const change = `${style.bold('No changes')} to what the nodes do: ${sentenceList(parts)} on ${where}${marks}.`
  if (plans.every(leavesNode)) return `${change} The rest of netloom goes from there.`
  return `${change} Apply it, so that the ${plans.length === 1 ? 'node remembers' : 'nodes remember'} what netloom looks after.`
}

const notPlanned = (nodes: readonly string[], why: string, style: Style): string =>
  nodes.length > 0 ? `\n${style.yellow(`Not planned: ${nodeNames(nodes)}. ${why}`)}` : ''

/** What no step is about though the config asks for it; the messages above say what it lacks. */
const leftOutText = ({ node, leftOut = [] }: Plan, style: Style): string =>
  leftOut.length > 0
    ? `\n${style.yellow(`Left out on ${nodeNames([node])}: ${leftOut.map((ref) => visible(refKey(ref))).join(', ')}.`)}`
    : ''

function nothing(whole: number, inPart: number, notAtAll: number, style: Style, recorded?: string): string {
  if (whole + inPart === 0) return 'Nothing was planned.'
  if (whole === 0) return `${style.bold('No changes')} but what is left out.`
  const those = `The ${count(whole, 'node')} that could be planned`
  const who = inPart > 0 ? `${those} whole` : notAtAll > 0 ? those : count(whole, 'node')
  const are = recorded ? (whole === 1 ? 'was then' : 'were then') : whole === 1 ? 'is' : 'are'
  const head = recorded ? `No changes by what was recorded ${recorded} ago.` : 'No changes.'
  return `${style.bold(head)} ${who} ${are} as ${whole === 1 ? 'its' : 'their'} config asks.`
}
