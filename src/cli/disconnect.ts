import { InvalidArgumentError, Option } from 'commander'
import { nearest } from '../config/document/nearest.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Plan } from '../model/plan/plan.ts'
import { visible } from '../model/visible.ts'
import { usage } from './report.ts'

/** Node to the reason for which somebody accepts that the change of it cuts it off, or others that are reached through it. */
export type Accepted = Readonly<Record<string, string>>

/** One node at a time: a word for all would also cut off those that nobody thought of. */
export const allowDisconnect = (): Option =>
  new Option(
    '--allow-disconnect <node=reason>',
    'accept that the change of this node cuts it off, or others behind it, and say why; once for each node',
  ).argParser(read)

/** The node keeps the reason on one line with the change. */
const longest = 200

function read(text: string, before: Accepted = {}): Accepted {
  const [, node, reason = ''] = /^([^\s=-][^\s=]*)=(.*)$/s.exec(text) ?? []
  const why = reason.trim()
  if (node === undefined || why === '' || why.length > longest || visible(why) !== why)
    throw new InvalidArgumentError(
      `Name one node, and on one line of at most ${longest} letters the other way to it: --allow-disconnect edge-1='console is at hand'.`,
    )
  return { ...before, [node]: why }
}

/** Why a cut was accepted for a node. */
export const acceptedFor = (node: string, accepted: Accepted | undefined): string | undefined =>
  accepted && Object.hasOwn(accepted, node) ? accepted[node] : undefined

/** The same, where its plan is one that would be refused otherwise. */
export const acceptedCut = ({ node, review }: Plan, accepted: Accepted | undefined): string | undefined =>
  hasErrors(review?.diagnostics ?? []) ? acceptedFor(node, accepted) : undefined

/** The plan as it counts when a cut connection was accepted beforehand: what forbids it becomes a warning that says why. */
export function accepting(plan: Plan, accepted: Accepted | undefined): Plan {
  const { review } = plan
  const why = acceptedCut(plan, accepted)
  return why !== undefined && review
    ? { ...plan, review: { ...review, diagnostics: review.diagnostics.map((one) => warned(one, why)) } }
    : plan
}

const warned = ({ hint, ...one }: Diagnostic, why: string): Diagnostic =>
  one.severity === 'error'
    ? { ...one, severity: 'warning', detail: [one.detail, `Accepted: ${why}`].filter(Boolean).join(' ') }
    : { ...one, ...(hint !== undefined && { hint }) }

/** A name that is none of the nodes would accept nothing, and nobody would notice. */
export const notPlanned = (nodes: readonly string[], accepted: Accepted = {}): Diagnostic[] =>
  Object.keys(accepted)
    .filter((name) => !nodes.includes(name))
    .map((name) => {
      const meant = nearest(name, nodes)
      return usage(
        `--allow-disconnect names ${visible(name)}, which is none of the nodes of this plan`,
        meant ? `Did you mean ${meant}?` : 'It takes the name of one node, as the plan has it; once for each.',
      )
    })
