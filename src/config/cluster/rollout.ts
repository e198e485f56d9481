import { type ChangeWindow, controlPlane, defaultRollout, type Rollout } from '../../model/config/rollout.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ClusterConfig, NodeEntry } from '../../schema/cluster/index.ts'
import { dayNumber, minuteOf, type RolloutConfig } from '../../schema/cluster/rollout.ts'
import { shown } from '../../schema/values/shown.ts'
import { duration } from '../../schema/values/values.ts'
import { nearest } from '../document/nearest.ts'
import { at } from '../document/report.ts'
import type { Path } from '../yaml/located-value.ts'
import { gatesOf } from './gates.ts'
import { idle, selects } from './layers.ts'
import { setFaults } from './rollout-sets.ts'
import type { Written } from './written.ts'

/** The strategy of a cluster, with the defaults for what nobody wrote. */
export const rolloutOf = (main: Written<ClusterConfig> | undefined, home: string): Rollout =>
  main?.entry.rollout ? resolved(main.entry.rollout, { folder: main.folder, home }) : defaultRollout

function resolved(written: RolloutConfig, machine: { readonly folder: string; readonly home: string }): Rollout {
  const { canary, sizes, waves, maxParallel, maxUnavailable = [], quorum, soak, windows = [] } = written
  const {
    failureBudget: { run = '0', wave = run } = {},
    nodesDown = 'count',
    alertAfter,
    atomic,
    onFailure = 'stop',
  } = written
  const { gates = [] } = written
  return {
    ...(canary && { canary }),
    sizes: sizes ?? (canary ? defaultRollout.sizes.slice(1) : defaultRollout.sizes),
    ...(waves && { waves }),
    ...(maxParallel !== undefined && { maxParallel }),
    maxUnavailable,
    ...(quorum !== undefined && { quorum }),
    soakSeconds: seconds(soak ?? '0'),
    windows: windows.map(
      ({ days, from, to, timeZone = 'UTC' }): ChangeWindow => ({
        days: days ? days.map(dayNumber) : [1, 2, 3, 4, 5, 6, 7],
        from: minuteOf(from),
        to: minuteOf(to),
        timeZone,
      }),
    ),
    budget: { wave, run },
    nodesDown,
    ...(atomic && { atomic }),
    ...(onFailure !== 'stop' && { onFailure }),
    ...(alertAfter !== undefined && { alertAfterSeconds: seconds(alertAfter) }),
    ...(gates.length > 0 && { gates: gatesOf(gates, machine) }),
  }
}

const seconds = (text: string): number => (duration(text) ?? 0) / 1000

/** What of a strategy these nodes can never meet, or would leave out. */
export function rolloutFaults(main: Written<ClusterConfig> | undefined, nodes: readonly NodeEntry[]): Diagnostic[] {
  if (main?.entry.rollout === undefined) return []
  const { canary = {}, waves = [], quorum, maxUnavailable = [] } = main.entry.rollout
  const place = (...path: Path) => main.place('rollout', ...path)
  return [
    ...setFaults(main, nodes),
    ...(canary.nodes ?? []).flatMap((name, n) => strangers(name, nodes, place('canary', 'nodes', n))),
    ...waves.flatMap((entry, n) =>
      idle({ entry, folder: main.folder, place: (...p) => place('waves', n, ...p) }, nodes),
    ),
    ...(waves.length > 0
      ? inNoWave(
          nodes.filter((node) => !waves.some((wave) => selects(wave.for ?? {}, node))),
          place('waves'),
        )
      : []),
    ...(quorum === undefined ? [] : neverMet(quorum, nodes, place('quorum'))),
    ...maxUnavailable.flatMap(({ label }, n) =>
      label.includes('=') || nodes.some(({ labels = {} }) => label in labels)
        ? []
        : [nobodyHas(label, place('maxUnavailable', n, 'label'))],
    ),
  ]
}

type Place = ReturnType<Written<unknown>['place']>

function strangers(name: string, nodes: readonly NodeEntry[], origin: Place): Diagnostic[] {
  const names = nodes.map((node) => node.name)
  if (names.includes(name)) return []
  const meant = nearest(name, names)
  const hint = meant === undefined ? 'name a node of this cluster' : `did you mean ${meant}?`
  return [at(origin, { code: 'rollout/unknown-node', summary: `there is no node ${shown(name)} to come first`, hint })]
}

function neverMet(quorum: number, nodes: readonly NodeEntry[], origin: Place): Diagnostic[] {
  const all = nodes.filter(({ role }) => role === controlPlane).length
  if (quorum < all) return []
  const summary = `a quorum of ${quorum} can never stay while one of ${all} control planes is changed`
  const hint =
    all < 2
      ? `leave \`quorum\` out; it counts nodes of the role ${controlPlane}`
      : `write ${all - 1} at most, or leave \`quorum\` out`
  return [at(origin, { code: 'rollout/quorum', summary, hint })]
}

/** Whoever chooses other nodes can do without. */
function inNoWave(nodes: readonly NodeEntry[], origin: Place): Diagnostic[] {
  if (nodes.length === 0) return []
  const first = nodes.slice(0, 6).map(({ name }) => shown(name))
  const more = nodes.length > first.length ? ` and ${nodes.length - first.length} more` : ''
  return [
    at(origin, {
      severity: 'warning',
      code: 'rollout/no-wave',
      summary: `no wave has ${first.join(', ')}${more}: they cannot be changed together with others`,
      hint: 'add a wave for them; one without `for` has all who are left',
    }),
  ]
}

const nobodyHas = (label: string, origin: Place): Diagnostic =>
  at(origin, {
    severity: 'warning',
    code: 'config/selects-nothing',
    summary: `no node has a label ${shown(label)}, so all of them count as one failure domain`,
    hint: 'check its spelling, or label the nodes',
  })
