import { familyOf } from '../../../model/ip.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { type Around, defineKind } from '../../../model/plan/kind.ts'
import { absentLinks } from '../carried-by.ts'
import { ip, rows } from '../iproute.ts'
import { ours } from '../protocol.ts'
import { type Route, routeId, tableName } from '../route/spec.ts'
import { rulesFrom } from '../rule/from-resources.ts'
import { type RuleRow, readRule } from '../rule/read.ts'
import { RoutingRule } from '../rule/spec.ts'
import { ruleStatus } from '../rule/status.ts'
import { matchWords, ruleWords } from '../rule/write.ts'

const example = { family: 'inet4', action: 'unicast', protocol: ours, source: '10.0.0.0/8' } as const

/** Rules of policy routing. Of those we did not make, only what the config names is touched. */
export const routingRule = defineKind<RoutingRule>({
  kind: 'RoutingRule',
  plural: 'rules',
  order: 'rule',
  spec: RoutingRule,
  namesLinks: true,
  // The kernel holds many rules of one priority; all that a rule matches and does is part of what it is.
  id: (rule) => [`${rule.family}/${rule.priority}`, ...matchWords(rule)].join(' '),
  requires: tableOf,
  outlives: (rule) => rule,
  automatic: ({ protocol }) => protocol === 'kernel',
  ours: ({ protocol }) => protocol === ours,
  denies: (rule) =>
    ['blackhole', 'unreachable', 'prohibit'].includes(rule.action) ? [['packets', ...matchWords(rule)].join(' ')] : [],
  dormant: (rule, around) => [...absentLinks([rule.iifName, rule.oifName], around), ...emptyTable(rule, around)],
  mark: 'protocol',

  fromResources: rulesFrom,

  probes: () => (['-4', '-6'] as const).map((family) => ({ argv: ['ip', family, '-N', '-d', '-j', 'rule', 'show'] })),
  observe: (outputs) =>
    outputs.flatMap((output: ProbeOutput, i) =>
      rows<RuleRow>(output, 'ip rule show').map((row) => readRule(row, i === 0 ? 'inet4' : 'inet6')),
    ),

  statuses: (observed) => observed.map(ruleStatus),

  // Two rules stand side by side for a moment rather than none.
  commands: ({ before, after }) => [
    ...(after ? [ip(`-${after.family.slice(4)}`, 'rule', 'add', ...ruleWords(after))] : []),
    ...(before ? [ip(`-${before.family.slice(4)}`, 'rule', 'del', ...ruleWords(before))] : []),
  ],

  defaults: { family: [], priority: [], action: ['unicast'], protocol: ['netloom'] },
  columns: {
    FAMILY: ({ family }) => family,
    PRIORITY: ({ priority }) => String(priority),
    SRC: ({ source = 'all' }) => source,
    DST: ({ destination = 'all' }) => destination,
    TABLE: ({ table }) => (table === undefined ? '' : tableName(table)),
    ACTION: ({ action }) => action,
    PROTOCOL: ({ protocol }) => protocol,
  },
  examples: [
    { ...example, priority: 1000, table: 100 },
    { ...example, priority: 1000, table: 100, protocol: 'static' },
  ],
})

/** A rule of ours comes after the routes of its table and goes before them: nobody is sent to an empty table. */
function tableOf({ family, table = 0, protocol }: RoutingRule, around: Around) {
  if (protocol !== ours || table === 0 || table > 252) return []
  return around<Route>('Route')
    .filter((route) => route.table === table && `inet${familyOf(route.destination)}` === family)
    .map((route) => ({ kind: 'Route', id: routeId(route) }))
}

function emptyTable({ family, action, table = 0 }: RoutingRule, around: Around): string[] {
  if (action !== 'unicast' || table === 0 || table > 252) return []
  const isIn = (route: Route) => route.table === table && `inet${familyOf(route.destination)}` === family
  return around<Route>('Route').some(isIn) ? [] : [`a route of IPv${family.slice(4)} in table ${tableName(table)}`]
}
