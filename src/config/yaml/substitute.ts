import { type Secret, secretOf } from '../../model/config/secret.ts'
import { shown } from '../../schema/values/shown.ts'
import { nearest } from '../document/nearest.ts'
import type { Finding } from '../document/report.ts'
import type { Scalar } from './located-value.ts'
import type { Origin } from './source.ts'

/** Names to values; undefined values are unset. Null: there should be one, and why there is none was reported. */
export type Environment = Readonly<Record<string, string | Secret | null | undefined>>

/** Values of a node bear its sign, so that no value of the environment can be one. */
export const ofNode = 'node.'

export const isOfNode = (name: string): boolean => name.startsWith(ofNode)

export const withoutNodes = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !isOfNode(name)))

const reference = /\$\$\{|\$\{([^}]*)\}?/g

/** The names of the values that a string asks for. */
export const namesIn = (text: string): string[] => [...text.matchAll(reference)].flatMap(([, name]) => name ?? [])

/**
 * Puts values in place of each `${NAME}`; `$${` stands for `${`. Happens in single values after parsing, so that no value
 * can add keys or documents. What cannot be replaced is reported and left as it is. In a field that holds a secret
 * (`isSecret`) every value is one.
 */
export function substitute(
  scalar: Scalar,
  env: Environment,
  report: (at: Origin, finding: Finding) => void,
  isSecret = false,
): Scalar {
  // What a value holds is not looked into again.
  if (scalar.written !== undefined || !scalar.text.includes('${')) return scalar
  let from = scalar.origin.start
  let failed = false
  const secrets: Secret[] = []
  const text = scalar.text.replace(reference, (written, name: string | undefined) => {
    if (name === undefined) return '${'
    const place = placeOf(written, from, scalar.origin)
    from = place.end
    const value = Object.hasOwn(env, name) ? env[name] : undefined
    if (typeof value === 'string') {
      if (isSecret) secrets.push(secretOf(isOfNode(name) ? ownName(name, env) : name, value))
      return value
    }
    if (value === null) {
      failed = true
      return written
    }
    if (value !== undefined) {
      secrets.push(value)
      return value.reveal()
    }
    report(place, isOfNode(name) ? missingOfNode(written, name, env) : missing(written, name))
    failed = true
    return written
  })
  const marks = {
    ...(failed ? { unset: true as const } : {}),
    ...(secrets.length > 0 ? { secret: true as const, secrets } : {}),
  }
  return { ...scalar, text, value: text, written: scalar.text, ...marks }
}

function placeOf(written: string, from: number, around: Origin): Origin {
  const start = around.source.text.indexOf(written, from)
  return start < 0 || start + written.length > around.end ? around : { ...around, start, end: start + written.length }
}

const missing = (written: string, name: string): Finding =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? {
        code: 'decode/unset-variable',
        summary: `nothing defines ${name}`,
        hint: `set the environment variable, or add ${name} to the cluster’s \`values\`; write $\${${name}} if the text itself is meant`,
      }
    : {
        code: 'decode/bad-variable',
        summary: `${shown(written)} names no value`,
        hint: `write \${NAME}, or $\${ if the two signs themselves are meant`,
      }

/** Many nodes have a value of one name. */
const ownName = (name: string, env: Environment): string => `${env[`${ofNode}name`]}.${name.slice(ofNode.length)}`

function missingOfNode(written: string, name: string, env: Environment): Finding {
  const asked = name.slice(ofNode.length)
  const code = 'decode/unset-node-value'
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(asked))
    return { ...missing(written, name), hint: `write \${node.NAME}, or $\${ if the two signs themselves are meant` }
  if (env[`${ofNode}name`] === undefined) {
    const summary = `${shown(written)} is a value of a node, and no node is meant here`
    return { code, summary, hint: 'use it in the configs and patches of a cluster, and check these with the cluster' }
  }
  const there = Object.keys(env)
    .filter(isOfNode)
    .map((one) => one.slice(ofNode.length))
  const meant = nearest(asked, there)
  const literal = `write $\${${name}} if the text itself is meant`
  return {
    code,
    summary: `the node has no value \`${asked}\``,
    hint: meant ? `did you mean \${${ofNode}${meant}}?` : `add it to the node’s \`values\` in cluster.yaml; ${literal}`,
  }
}
