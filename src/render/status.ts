import type { Diagnostic } from '../model/diagnostic.ts'
import type { Neighbour } from '../model/node/check.ts'
import type { FirewallFallback } from '../model/node/firewall-fallback.ts'
import type { Touched } from '../model/node/own-files.ts'
import type { PastChange } from '../model/node/past-change.ts'
import type { OpenTransaction } from '../model/node/snapshot.ts'
import { visible } from '../model/visible.ts'
import { historyText } from './history.ts'
import { count, nodeNames } from './text/names.ts'
import { span } from './text/span.ts'
import type { Style } from './text/style.ts'
import { tableText } from './text/table.ts'

export interface NodeStatus {
  readonly node: string
  readonly open?: OpenTransaction
  /** The last change that has ended; absent where there was none. */
  readonly last?: PastChange
  /** What the last boot could not bring back, as it was printed. */
  readonly notRestored: readonly string[]
  /** What protects the node (`Kind/id`), was confirmed, and is there no more. */
  readonly unprotected?: readonly string[]
  /** What stands in the place of a firewall that did not load. */
  readonly fallback?: FirewallFallback
  /** What netloom keeps there and is not as it put it there. */
  readonly touched?: Touched
  /** Nothing there would start netloom's guards again if all of its processes were killed in the middle of a change. */
  readonly unwatched?: true
  /** Parts (`Kind/id`) that the node did not have at its last change: what needed them was left out. */
  readonly leftOut?: readonly string[]
  /** Who looks after a part of what netloom has there too, by what was seen in this look. */
  readonly beside?: readonly Neighbour[]
  /** Why it is not known who does, each reason once. */
  readonly besideUnread?: readonly string[]
  /** What no plan may remove (`Kind/id`), until one has lifted that. */
  readonly protections?: readonly string[]
}

/** What `status -o json` prints. */
export interface StatusReport {
  readonly format: 'netloom.status'
  readonly version: 1
  readonly nodes: readonly NodeStatus[]
  readonly unread: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Which nodes have something open, since when, by whom, and what can be done about it; how the last change of each ended. */
export function statusText(
  all: readonly NodeStatus[],
  unread: readonly string[],
  style: Style,
  width?: number,
): string {
  const open = all.flatMap(({ node, open }) => (open ? [{ node, ...open }] : []))
  const rows = open.map(({ node, id, state, holder, ageSeconds, secondsLeft }) => [
    ...[node, id, state, holder, `${span(ageSeconds)} ago`],
    rollsBack(state, secondsLeft),
  ])
  const missing =
    unread.length > 0 ? [style.yellow(`Not known, because they could not be read: ${nodeNames(unread)}.`)] : []
  const quiet = all.length - open.length
  return `${[
    ...(open.length > 0
      ? [tableText(['NODE', 'TRANSACTION', 'STATE', 'OPENED BY', 'OPENED', 'ROLLS BACK'], rows, style, width)]
      : []),
    ...waysOut(open),
    ...(quiet > 0 ? [`Nothing is open on ${count(quiet, 'node')}.`] : []),
    ...lastChanges(all, style, width),
    ...all.flatMap((one) => unprotected(one, style)),
    ...all.flatMap(leftOut),
    ...all.flatMap(notRestored),
    ...besides(all),
    ...protectedThings(all),
    ...unwatched(all, style),
    ...all.flatMap((one) => touchedFiles(one, style)),
    ...missing,
  ].join('\n')}\n`
}

function lastChanges(all: readonly NodeStatus[], style: Style, width?: number): string[] {
  const changes = all.flatMap(({ node, last }) => (last ? [{ node, ...last }] : []))
  return changes.length > 0 ? ['', 'The last changes:', '', historyText(changes, style, width).trimEnd()] : []
}

/** What of it is gone then is told by what is there instead. */
const unprotected = ({ node, unprotected = [], fallback }: NodeStatus, style: Style): string[] =>
  fallback
    ? fallbackLines(node, fallback, style)
    : unprotected.length === 0
      ? []
      : [
          '',
          style.red(`The firewall of netloom is gone from ${visible(node)}: ${unprotected.map(visible).join(', ')}.`),
          `Put it back: netloom apply -n ${visible(node)}`,
        ]

function fallbackLines(node: string, { instead, sources = [], said }: FirewallFallback, style: Style): string[] {
  const there = {
    before: 'The one that was confirmed before it is in its place.',
    ssh: `It lets nobody in but SSH from ${sources.map(visible).join(', ') || 'anywhere'}.`,
    none: 'Nothing could be loaded in its place: it lets everybody in, as far as netloom is concerned.',
  }
  return [
    '',
    style.red(`The confirmed firewall of ${visible(node)} did not load. ${there[instead]}`),
    ...said.map((line) => `  ${visible(line)}`),
    `Mend what the node says, then put it back: netloom apply -n ${visible(node)}`,
  ]
}

/** On many nodes they are many, and nobody has to do anything about them. */
function protectedThings(all: readonly NodeStatus[]): string[] {
  const nodes = all.filter(({ protections = [] }) => protections.length > 0)
  const things = nodes.flatMap(({ protections = [] }) => protections)
  if (things.length === 0) return []
  const which =
    nodes.length === 1 && things.length <= 6 ? things.map(visible).join(', ') : count(things.length, 'thing')
  const named = which.includes('/') ? '' : '; -o json names them'
  return ['', `Protected on ${nodeNames(nodes.map(({ node }) => node))}: ${which}${named}.`]
}

/** A line for each of them on each node. */
function besides(all: readonly NodeStatus[]): string[] {
  const lines = all.flatMap(({ node, beside = [], besideUnread = [] }) => [
    ...beside.map(({ by, things }) => `  ${visible(node)}: ${by} has ${some(things)}`),
    ...besideUnread.map((why) => `  ${visible(node)}: could not be read: ${visible(why)}`),
  ])
  return lines.length > 0
    ? ['', 'Looked after by others too (netloom plan tells what they would take away):', ...lines]
    : []
}

const most = 4

function some(things: readonly string[]): string {
  const rest = things.length - most
  const named = (rest > 1 ? things.slice(0, most) : things).map(visible).join(', ')
  return rest > 1 ? `${named} and ${rest} more` : named
}

function unwatched(all: readonly NodeStatus[], style: Style): string[] {
  const nodes = all.filter(({ unwatched }) => unwatched).map(({ node }) => node)
  if (nodes.length === 0) return []
  const risk = `Neither systemd nor cron nor at runs on ${nodeNames(nodes)}: a change there stays half-way if all processes of netloom are killed, until somebody looks.`
  return ['', style.yellow(risk)]
}

function touchedFiles({ node, touched }: NodeStatus, style: Style): string[] {
  if (!touched) return []
  const told = (what: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [style.yellow(`${what} on ${visible(node)}, in /var/lib/netloom: ${some(names)}.`)]
  return [
    '',
    ...told('Not what netloom put there, and so not run', touched.altered),
    ...told('Open to others than root', touched.loose),
  ]
}

const leftOut = ({ node, leftOut = [] }: NodeStatus): string[] =>
  leftOut.length === 0
    ? []
    : [
        '',
        `Not all of its config is on ${visible(node)}: at its last change it did not have ${leftOut.map(visible).join(', ')}.`,
        `See what was left out, and whether it still is: netloom plan -n ${visible(node)}`,
      ]

const notRestored = ({ node, notRestored }: NodeStatus): string[] =>
  notRestored.length === 0
    ? []
    : [
        '',
        `Not brought back on ${visible(node)} at its last boot:`,
        ...notRestored.map((line) => `  ${visible(line)}`),
        `See what differs now: netloom drift -n ${visible(node)}`,
      ]

/** What can be done, with the very words to type where only one thing is meant. */
function waysOut(open: readonly OpenTransaction[]): string[] {
  if (open.length === 0) return []
  const meant = (all: readonly OpenTransaction[]) => (all.length === 1 ? visible(all[0]?.id ?? '') : 'TRANSACTION')
  const applied = open.filter(({ state }) => state === 'applied')
  const endable = open.filter(({ state }) => state !== 'rolling-back')
  return [
    ...(applied.length > 0 ? [`Keep what one did:  netloom confirm ${meant(applied)}`] : []),
    ...(endable.length > 0 ? [`Take one back now:  netloom rollback ${meant(endable)}`] : []),
    ...(endable.length < open.length ? ['What is rolling back goes on by itself, and ends what it began.'] : []),
    '',
  ]
}

function rollsBack(state: OpenTransaction['state'], secondsLeft: number): string {
  if (state === 'rolling-back') return 'now'
  if (state === 'rollback-incomplete') return 'only in part'
  return secondsLeft >= 0 ? `in ${span(secondsLeft)}` : `${span(-secondsLeft)} overdue`
}
