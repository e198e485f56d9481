import { rangeOfPlace, type Unresolved } from '../../../model/config/derived.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Given, LinkStatus } from '../../given.ts'
import { type Choice, choicesOf } from './choices.ts'
import { isPhysical } from './links-seen.ts'

interface ChoiceFindings {
  readonly findings: readonly Diagnostic[]
  readonly unresolved: readonly Unresolved[]
}

/**
 * What people are told of links that are chosen by their hardware: which they are, or what keeps them from being any. Where
 * the kernel itself has a link of the name that an alias was to give, what is written for it would go to that one: an error.
 */
export function choiceFindings(given: Given): ChoiceFindings {
  const told = choicesOf(given).map((choice) => {
    const at = rangeOfPlace(choice.at)
    const finding: Diagnostic = { ...findingOf(choice, given), ...(at && { at }) }
    const isTaken = choice.wanting.some((name) => given.links.some((link) => link.name === name))
    const isOpen = choice.isUsed && finding.severity === 'warning'
    return { choice, finding, isTaken, isOpen }
  })
  return {
    findings: told.flatMap(({ finding, isOpen, isTaken }) =>
      isTaken ? [{ ...finding, severity: 'error' as const }] : isOpen ? [] : [finding],
    ),
    unresolved: told.flatMap(({ choice, finding, isOpen, isTaken }) =>
      isOpen && !isTaken ? [{ names: choice.wanting, finding }] : [],
    ),
  }
}

function findingOf(choice: Choice, { links }: Given): Diagnostic {
  const { what, by, matching, chosen, wants, wanting } = choice
  const severity = 'warning'
  const there = { detail: `The node has ${listed(links.filter(isPhysical))}.` }
  if (matching.length === 0) {
    const summary = `no link of the node is what ${what} ${isOrAre(what)} chosen by: ${words(by)}`
    return { severity, code: 'plan/no-such-hardware', summary, ...there, hint: hintFor(by) }
  }
  if (wants === 'one' && matching.length > 1) {
    const summary = `${what} can be but one link, and ${matching.length} are what it is chosen by: ${names(matching)}`
    const hint = 'Add what tells them apart, as `link.permanent_addr` or `link.bus_path`, or let the name end with %d.'
    return { severity, code: 'plan/several-links', summary, detail: `They are ${listed(matching)}.`, hint }
  }
  if (chosen.length === 0) {
    const summary = `${what} is chosen as ${names(matching)}, to which another LinkAliasConfig gives its name`
    return { severity, code: 'plan/alias-taken', summary, hint: 'Of two aliases the first by name counts: remove one.' }
  }
  if (wanting.length > 0) {
    const summary = `no link is ${wanting.join(', ')}: only ${count(matching.length)} what ${what} is chosen by: ${names(matching)}`
    return { severity, code: 'plan/no-such-hardware', summary, ...there, hint: hintFor(by) }
  }
  const aliases = chosen.flatMap(({ link, alias }) => (alias === undefined ? [] : [`${alias} is ${link.name}`]))
  const plain = `${what} ${isOrAre(what)} ${names(chosen.map(({ link }) => link))}`
  const summary = `${aliases.length > 0 ? aliases.join(', ') : plain}, by ${words(by)}`
  return { severity: 'info', code: 'plan/chosen-links', summary }
}

const isOrAre = (what: string): string => (what.startsWith('the ') ? 'are' : 'is')

const count = (n: number): string => (n === 1 ? '1 link is' : `${n} links are`)

const names = (links: readonly LinkStatus[]): string => links.map(({ name }) => name).join(', ')

const listed = (links: readonly LinkStatus[]): string =>
  links.length === 0
    ? 'no network card'
    : links
        .map(({ name, driver, hardwareAddr, permanentAddr = hardwareAddr, busPath, pciID }) => {
          const facts = [driver, permanentAddr, busPath, pciID].filter((fact) => fact)
          return facts.length > 0 ? `${name} (${facts.join(', ')})` : name
        })
        .join(', ')

/** What of a link nodes are asked for. */
const known: Readonly<Record<string, string>> = {
  hardwareAddr: 'MAC',
  permanentAddr: 'permanent MAC',
  busPath: 'bus path',
  pciID: 'PCI id',
  driver: 'driver',
  physical: 'being physical',
  mtu: 'MTU',
  altNames: 'alternative names',
  alias: 'alias',
  kind: 'kind',
  type: 'type',
}

function words(by: readonly string[]): string {
  const all = by.map((field) => known[field] ?? field)
  return all.length < 2 ? (all[0] ?? 'an expression') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

function hintFor(by: readonly string[]): string {
  const unread = by.filter((field) => known[field] === undefined)
  return unread.length === 0
    ? 'Compare the selector with the cards of the node; an expression compares letter by letter.'
    : `Netloom does not ask nodes for ${unread.join(', ')} of a link: choose it by driver, bus path, PCI id or an address.`
}
