import { Optional, type Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'
import { array, formatted, integer, object, oneOf, string } from '../vocabulary.ts'
import { gateRules, gates } from './gates.ts'
import { labelRule, selectorOf } from './selector.ts'

const canary = object(
  {
    size: Optional(formatted('count-or-percent', 'So many of those that change.')),
    nodes: Optional(
      array(string('The name of a node.', { minLength: 1 }), 'These; of those that change.', {
        'x-empty': 'no node',
      }),
    ),
    covering: Optional(oneOf(['class'], '`class`: one node at least of each NIC driver that was seen.')),
  },
  'Which nodes come first, alone.',
  { 'x-empty': 'no node' },
)

const wave = object({
  name: Optional(string('What it is called.', { minLength: 1 })),
  for: Optional(selectorOf('every node that no wave before has')),
  size: Optional(
    formatted('count-or-percent', 'At most so many of them at a time, in waves of their own. By default all in one.'),
  ),
})

const domain = object({
  label: string('The label that nodes of one domain share the value of.', { minLength: 1, examples: ['rack'] }),
  nodes: formatted(
    'count-or-percent',
    'How many of one domain: a number, or a share of it, of which one node is the least.',
  ),
})

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const window = object({
  days: Optional(
    array(oneOf(dayNames, 'A day.'), 'The days on which it opens. By default every day.', { 'x-empty': 'no day' }),
  ),
  from: formatted('time-of-day', 'When it opens.'),
  to: formatted('time-of-day', 'When it closes; not later than `from`: on the next day.'),
  timeZone: Optional(
    string('Whose clocks: a name such as `Europe/Berlin`. By default UTC.', {
      minLength: 1,
      examples: ['Europe/Berlin'],
    }),
  ),
})

export const rollout = object(
  {
    canary: Optional(canary),
    sizes: Optional(
      array(
        formatted('count-or-percent', 'How many: a number, or a share of all that change.'),
        'How many nodes each further wave has; the last holds for all after it. By default 1, 5 and 25%; 5 and 25% after a canary.',
        { 'x-empty': 'no wave' },
      ),
    ),
    waves: Optional(
      array(wave, 'The waves after the canary, by whom they are for; a node belongs to the first that chooses it.', {
        'x-empty': 'no wave',
      }),
    ),
    maxParallel: Optional(
      formatted(
        'count-or-percent',
        'How many nodes of a wave are changed at once. By default as many as --concurrency says.',
      ),
    ),
    maxUnavailable: Optional(
      array(
        domain,
        'How many nodes of a failure domain may be unavailable at once: those being changed, those that failed, those that are down.',
      ),
    ),
    quorum: Optional(
      integer(
        'How many control planes (role `controlplane`) must stay while one of them is changed; never is more than one at once. By default a majority, where there are three or more.',
        { minimum: 1, maximum: 1000 },
      ),
    ),
    soak: Optional(
      formatted(
        'timeout',
        'How long a wave, once confirmed, is left alone before the next begins. By default not at all.',
      ),
    ),
    windows: Optional(array(window, 'When waves may begin. By default at any time.', { 'x-empty': 'no time at all' })),
    failureBudget: Optional(
      object(
        {
          wave: Optional(formatted('budget', 'Of one wave: a number, or a share of it. By default that of the run.')),
          run: Optional(formatted('budget', 'Of all that change: a number, or a share. By default 0.')),
        },
        'How many nodes may fail before no further node is begun.',
      ),
    ),
    nodesDown: Optional(
      oneOf(
        ['wait', 'skip', 'count'],
        'A node that is down: `count`, it counts as failed; `skip`, it does not; `wait`, nothing begins until it is back.',
        { default: 'count' },
      ),
    ),
    atomic: Optional(
      oneOf(
        ['wave', 'run'],
        'Which nodes change together or not at all: `wave`, those of each wave; `run`, all that change, in one wave. None is confirmed until all are changed and reach each other; if one fails, all are taken back.',
      ),
    ),
    onFailure: Optional(
      oneOf(
        ['stop', 'takeBackWave', 'takeBackRun'],
        'What becomes of the nodes that are confirmed when failures stop it: `stop`, they stay as they are; `takeBackWave`, those of the wave that failed are taken back; `takeBackRun`, those of all waves.',
        { default: 'stop' },
      ),
    ),
    alertAfter: Optional(formatted('timeout', 'A wave that takes longer is told of. By default none is.')),
    gates: Optional(gates),
  },
  'How the nodes are changed: which after which, how many at once, when to stop. By default one node, then five, then a quarter at a time; the first failure stops it.',
)
export type RolloutConfig = Static<typeof rollout>

/** 1 is Monday. */
export const dayNumber = (name: (typeof dayNames)[number]): number => dayNames.indexOf(name) + 1

/** Minutes of the day. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const rolloutRules = (config: RolloutConfig): readonly Fault[] => [
  ...rulesOfAll(config),
  ...(config.atomic === undefined ? [] : atomicRules(config, config.atomic)),
]

const rulesOfAll = ({
  canary,
  waves = [],
  sizes,
  windows = [],
  maxUnavailable = [],
  gates: asked = [],
}: RolloutConfig): readonly Fault[] => [
  ...gateRules(asked),
  ...(canary ? canaryRule(canary) : []),
  ...(sizes && waves.length > 0
    ? [
        {
          code: 'document/exclusive',
          path: ['rollout', 'sizes'],
          summary: '`sizes` means nothing beside `waves`',
          hint: 'give the waves a `size` each, or remove one of the two',
        },
      ]
    : []),
  ...waves.flatMap(({ for: { label = '' } = {} }, n) => labelRule(label, ['rollout', 'waves', n, 'for', 'label'])),
  ...maxUnavailable.flatMap(({ label }, n) => (label.includes('=') ? [notAKey(label, n)] : [])),
  ...windows.flatMap(({ from, to, timeZone = 'UTC' }, n) => [
    ...(from === to ? [neverOpens(n, from)] : []),
    ...(isTimeZone(timeZone) ? [] : [noTimeZone(n, timeZone)]),
  ]),
]

function canaryRule(canary: NonNullable<RolloutConfig['canary']>): Fault[] {
  if (Object.keys(canary).length < 2) return []
  const summary = 'a canary needs exactly one of `size`, `nodes` and `covering`'
  return [{ code: 'document/exclusive', path: ['rollout', 'canary'], summary, hint: 'keep one of them' }]
}

/** What would have to happen while the changes of all are open, when no node may wait. */
function atomicRules(config: RolloutConfig, atomic: 'wave' | 'run'): Fault[] {
  const { maxParallel } = config
  const inOrder = atomic === 'run' ? (['canary', 'sizes', 'waves', 'soak'] as const) : []
  return [
    ...inOrder
      .filter((field) => config[field] !== undefined)
      .map((field) => ({
        code: 'document/exclusive',
        path: ['rollout', field],
        summary: `\`${field}\` means nothing beside \`atomic: run\`: all nodes are one wave, and nothing comes after it`,
        hint: 'remove it, or write `atomic: wave`',
      })),
    ...(maxParallel?.endsWith('%') && Number(maxParallel.slice(0, -1)) < 100
      ? [
          {
            code: 'rollout/atomic',
            path: ['rollout', 'maxParallel'],
            summary: `nodes that change together cannot be changed ${maxParallel} at a time`,
            hint: 'leave `maxParallel` out, and make the waves as small as they have to be',
          },
        ]
      : []),
  ]
}

const notAKey = (label: string, n: number): Fault => ({
  code: 'document/bad-value',
  path: ['rollout', 'maxUnavailable', n, 'label'],
  summary: `${shown(label)} is not the key of a label`,
  hint: 'write the key alone: each of its values is a domain',
})

const neverOpens = (n: number, time: string): Fault => ({
  code: 'rollout/never-opens',
  path: ['rollout', 'windows', n, 'to'],
  summary: `a window from ${time} to ${time} never opens`,
  hint: 'write when it closes; leave `windows` out where any time will do',
})

const noTimeZone = (n: number, zone: string): Fault => ({
  code: 'document/bad-value',
  path: ['rollout', 'windows', n, 'timeZone'],
  summary: `there is no time zone ${shown(zone)}`,
  hint: 'write a name such as `Europe/Berlin`, or `UTC`',
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
