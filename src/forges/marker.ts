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
}

/** A word for a cluster in which nothing can hide, whatever its name is. */
export const keyOf = (cluster: string): string => hash('sha256', cluster, 'hex').slice(0, 16)

/** The first line of a text of ours, which no platform shows. */
export function markerText({ topic, key, level }: Marker, html: boolean): string {
  const words = ['netloom', topic, key, ...(level === undefined ? [] : [level])].join(':')
  return html ? `<!-- ${words} -->` : `[//]: # (${words})`
}

/** The marker of a text; undefined where it does not begin with one, wherever else one may stand. */
export function markerOf(body: string): Marker | undefined {
  const { topic, key, level } = marked.exec(body)?.groups ?? {}
  if (topic === undefined || key === undefined) return undefined
  return { topic: topic as Topic, key, ...(isLevel(level) && { level }) }
}

const marked =
  /^(?:<!-- |\[\/\/\]: # \()netloom:(?<topic>plan|drift|old):(?<key>[0-9a-f]{16})(?::(?<level>[a-z-]+))?(?: -->|\))\s/

const isLevel = (word: string | undefined): word is Level => levels.some((level) => level === word)

/** The same text, marked as replaced. */
export const replaced = (body: string): string => body.replace(/netloom:\w+:/, 'netloom:old:')
