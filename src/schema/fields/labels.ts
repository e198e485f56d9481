import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'

type Words = Readonly<Record<string, string>>
type Path = Fault['path']

/** Labels as Kubernetes takes them. */
export const labelRules = (labels: Words, at: Path): Fault[] =>
  Object.entries(labels).flatMap(([key, value]) => [...keyRule(key, at), ...valueRule(value, [...at, key])])

/** Annotations, of which some are kept for others and all together may not be too long. */
export function annotationRules(annotations: Words, at: Path): Fault[] {
  const all = Object.entries(annotations)
  const size = all.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
  return [
    ...all.flatMap(([key]) => [
      ...keyRule(key, at),
      ...(reserved.test(key) ? [wrong([...at, key], `${shown(key)} is reserved`, 'use another key')] : []),
    ]),
    ...(size > mostBytes ? [wrong(at, 'the annotations are longer than 256 KiB together', 'shorten them')] : []),
  ]
}

/** Taints: an effect, or a value and an effect joined by a colon. */
export const taintRules = (taints: Words, at: Path): Fault[] =>
  Object.entries(taints).flatMap(([key, text]) => {
    const faults = keyRule(key, at)
    if (faults.length > 0) return faults
    const colon = text.indexOf(':')
    const effect = text.slice(colon + 1)
    const hint = `use one of ${effects.join(', ')}, with or without a value and a colon in front`
    if (!effects.includes(effect)) return [wrong([...at, key], `${shown(effect)} is no effect of a taint`, hint)]
    return colon < 0 ? [] : valueRule(text.slice(0, colon), [...at, key])
  })

const mostBytes = 256 * 1024
const reserved = /^talos\.dev\/owned-(annotations|labels|taints)$/
const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute']

const wrong = (path: Path, summary: string, hint: string): Fault => ({
  code: 'document/bad-value',
  path,
  summary,
  hint,
})

const word = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/
const domain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

function keyRule(key: string, at: Path): Fault[] {
  const parts = key.split('/')
  const name = parts.at(-1) ?? ''
  const prefixed = parts.length === 1 || (domain.test(parts[0] ?? '') && Buffer.byteLength(parts[0] ?? '') <= 253)
  if (parts.length <= 2 && prefixed && word.test(name) && name.length <= 63) return []
  const hint =
    'use at most 63 letters, digits, dots, dashes and underscores, with or without a domain and a slash in front'
  return [wrong(key === '' ? at : [...at, key], `${shown(key)} is no key that Kubernetes takes`, hint)]
}

const valueRule = (value: string, path: Path): Fault[] =>
  value === '' || (word.test(value) && value.length <= 63)
    ? []
    : [
        wrong(
          path,
          `${shown(value)} is no value of a label`,
          'use at most 63 letters, digits, dots, dashes and underscores',
        ),
      ]
