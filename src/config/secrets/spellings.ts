import type { Secret } from '../../model/config/secret.ts'
import { broadcastOf, canonicalAddress, canonicalPrefix, networkOf } from '../../model/ip.ts'
import { visible } from '../../model/visible.ts'
import type { LocatedValue } from '../yaml/located-value.ts'

/** Shorter ones would star out half of every text. */
export const isHidden = (text: string): boolean => text.length >= shortest

export const shortest = 4

/**
 * Every form in which a secret may stand in what we print: as it is, escaped as in JSON, YAML, a shell or a message,
 * line by line, as the address it means, and in the parts it is carried out in.
 */
export const spellings = (secret: string): readonly string[] => {
  const lines = secret.includes('\n') ? secret.split('\n').map((line) => line.trim()) : []
  return [...new Set([secret, ...lines, ...addresses(secret), ...parts(secret)].flatMap(escaped).filter(isHidden))]
}

const escaped = (text: string): readonly string[] => {
  const json = JSON.stringify(text).slice(1, -1)
  return [text, json, visible(json), visible(text), text.replaceAll("'", "''"), text.replaceAll("'", `'\\''`)]
}

function addresses(secret: string): readonly string[] {
  const prefix = canonicalPrefix(secret)
  const whole = prefix ?? canonicalAddress(secret)
  if (whole === undefined) return []
  const around = prefix ? [networkOf(prefix), broadcastOf(prefix) ?? ''] : []
  return [whole, ...[whole, secret].map((text) => text.replace(/\/\d+$/, '')), ...around]
}

/** A host and its domain, a host and its port, the two ends of a range of ports. */
const parts = (secret: string): readonly string[] =>
  canonicalAddress(secret) === undefined
    ? ((
        /^([a-z\d-]+)\.([a-z\d.-]+)$/i.exec(secret) ??
        /^\[?([^\s/]+?)\]?:(\d+)$/.exec(secret) ??
        /^(\d+)-(\d+)$/.exec(secret)
      )?.slice(1) ?? [])
    : []

/** The secrets that were put into a located value. True and false give nothing away. */
export function secretsOf(located: LocatedValue): readonly Secret[] {
  if (located.kind === 'array') return located.items.flatMap(secretsOf)
  if (located.kind === 'object') return [...located.entries.values()].flatMap(({ value }) => secretsOf(value))
  return typeof located.value === 'boolean' ? [] : (located.secrets ?? []).filter((secret) => isHidden(secret.reveal()))
}
