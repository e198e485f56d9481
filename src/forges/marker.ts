import { hash } from 'node:crypto'

/** What a text of ours is about: the plan for a cluster, its drift, or something that was replaced. */
export type Topic = 'plan' | 'drift' | 'old'

/** What the plan of a cluster does, from the least to the most. */
export const levels = ['no-changes', 'changes', 'disruptive'] as const
export type Level = (typeof levels)[number]

export interface Marker {
  readonly topic: Topic
  /** `keyOf` a cluster. */
  readonly key: string
  readonly level?: Level
  /** Which plan it shows. */
  readonly shows?: Shown
}

/** A plan as a comment shows it. */
export interface Shown {
  /** Its hash, as `netloom plan` prints it. */
  readonly plan: string
  /** The commit that it was made from. */
  readonly commit: string
}

/** A word for a cluster in which nothing can hide, whatever its name is. */
export const keyOf = (cluster: string): string => hash('sha256', cluster, 'hex').slice(0, 16)

/** The first line of a text of ours, which no platform shows. */
export function markerText({ topic, key, level, shows }: Marker, html: boolean): string {
  const more = [level, shows && `${shows.plan}:${shows.commit}`].filter((word) => word !== undefined)
  const words = ['netloom', topic, key, ...more].join(':')
  return html ? `<!-- ${words} -->` : `[//]: # (${words})`
}

/** The marker of a text; undefined where it does not begin with one, wherever else one may stand. */
export function markerOf(body: string): Marker | undefined {
  const { topic, key, level, plan, commit } = marked.exec(body)?.groups ?? {}
  if (topic === undefined || key === undefined) return undefined
  return {
    ...{ topic: topic as Topic, key },
    ...(isLevel(level) && { level }),
    ...(plan !== undefined && commit !== undefined && { shows: { plan, commit } }),
  }
}

const marked =
  /^(?:<!-- |\[\/\/\]: # \()netloom:(?<topic>plan|drift|old):(?<key>[0-9a-f]{16})(?::(?<level>[a-z-]+))?(?::(?<plan>sha256:[0-9a-f]{64}):(?<commit>[0-9a-f]{7,64}))?(?: -->|\))\s/

const isLevel = (word: string | undefined): word is Level => levels.some((level) => level === word)

/** The same text, marked as replaced. */
export const replaced = (body: string): string => body.replace(/netloom:\w+:/, 'netloom:old:')
