import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'

/** Rules for a host name with or without its domain; an empty one is no name and breaks none. */
export function hostnameRules(hostname: string, path: Fault['path']): Fault[] {
  if (hostname === '') return []
  const wrong = (summary: string, hint: string): Fault => ({ code: 'document/bad-value', path, summary, hint })
  const first = hostname.split('.', 1)[0] as string
  const bytes = Buffer.byteLength(hostname)
  return [
    ...(bytes > 253 ? [wrong(`the name is ${bytes} bytes long; 253 are allowed`, 'write a shorter name')] : []),
    ...(first === '' ? [wrong('nothing stands before the first dot', 'write the machine’s own name there')] : []),
    ...(Buffer.byteLength(first) > 63
      ? [wrong(`${shown(first)} is longer than the 63 bytes a name may have`, 'write a shorter name')]
      : []),
    ...(hostWordRule(hostname, path).length > 0 || first === ''
      ? hostWordRule(hostname, path)
      : ownNameRule(first, path)),
  ]
}

/** Whether hostname(1) takes it for the machine's own name, and no boot changes it. */
export const isOwnName = (name: string): boolean => /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name)

/** Talos takes any name; hostname(1) of an ordinary Linux refuses it. */
const ownNameRule = (first: string, path: Fault['path']): Fault[] =>
  isOwnName(first)
    ? []
    : [
        {
          severity: 'warning',
          code: 'lint/host-name',
          path,
          summary: `${shown(first)} is no name that Linux takes for a machine`,
          hint: 'use letters, digits and dashes, with no dash at either end',
        },
      ]

/** Names go into files where spaces and line breaks part words, and onto screens. */
export const hostWordRule = (name: string, path: Fault['path']): Fault[] =>
  /^[A-Za-z0-9._-]+$/.test(name)
    ? []
    : [
        {
          severity: 'warning',
          code: 'lint/host-name',
          path,
          summary: `${shown(name)} is no name a host can have`,
          hint: 'use letters, digits, dots and dashes',
        },
      ]
