import { readFile } from 'node:fs/promises'
import type { GateQuestion, GateSight, GateToken } from '../model/config/gate.ts'
import { isRecord } from '../model/record.ts'
import type { Here } from './from-here.ts'
import { fails, inconclusive, passes } from './sight.ts'

type Asked = Extract<GateQuestion, { type: 'prometheus' }>

/** Asks for an instant query (https://prometheus.io/docs/prometheus/latest/querying/api/) and holds every value against the bounds. */
export async function prometheus({ url, query, token, ...bounds }: Asked, { env, signal }: Here): Promise<GateSight> {
  const known = token === undefined ? undefined : await tokenFrom(token, env)
  if (known && 'missing' in known) return inconclusive(known.missing)
  try {
    const place = new URL(`${url.replace(/\/+$/, '')}/api/v1/query`)
    place.searchParams.set('query', query)
    const headers = known ? { authorization: `Bearer ${known.text}` } : {}
    const answer = await fetch(place, { headers, signal, redirect: 'error' })
    const said: unknown = await answer.json().catch(() => undefined)
    if (!isRecord(said) || said.status !== 'success')
      return inconclusive(`Prometheus answers with status ${answer.status}${why(said)}`)
    return judged(valuesIn(said.data), bounds)
  } catch (error) {
    const { cause, message } = error as Error
    return inconclusive(
      signal.aborted ? 'Prometheus does not answer in time' : ((cause as Error | undefined)?.message ?? message),
    )
  }
}

const why = (said: unknown): string =>
  isRecord(said) && typeof said.error === 'string' ? `: ${said.error.slice(0, 150)}` : ''

interface Sample {
  readonly of: string
  readonly value: number
}

/** Of a vector or a scalar. */
function valuesIn(data: unknown): readonly Sample[] {
  if (!isRecord(data) || !Array.isArray(data.result)) return []
  if (data.resultType === 'scalar') return [{ of: 'it', value: numberOf(data.result[1]) }]
  return data.result.flatMap((one): Sample[] => {
    if (!isRecord(one) || !Array.isArray(one.value)) return []
    const { __name__: name = '', ...labels } = isRecord(one.metric) ? one.metric : {}
    const words = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
    return [{ of: `${name}{${words.join(',')}}`, value: numberOf(one.value[1]) }]
  })
}

const numberOf = (text: unknown): number => Number(String(text).replace(/^([+-]?)Inf$/, '$1Infinity'))

function judged(samples: readonly Sample[], { atLeast, atMost }: Pick<Asked, 'atLeast' | 'atMost'>): GateSight {
  if (samples.length === 0) return inconclusive('the query has no value')
  const bad = samples.find(({ value }) => value < (atLeast ?? value) || value > (atMost ?? value))
  if (bad) {
    const bound = bad.value < (atLeast ?? bad.value) ? `at least ${atLeast}` : `at most ${atMost}`
    return fails(`${bad.of} is ${bad.value}, and has to be ${bound}`)
  }
  const none = samples.find(({ value }) => Number.isNaN(value))
  if (none) return inconclusive(`${none.of} is no number`)
  return passes(samples.length === 1 ? String(samples[0]?.value) : `${samples.length} values`)
}

/** Never shown and never kept. */
export async function tokenFrom(
  token: GateToken,
  env: Here['env'],
): Promise<{ readonly text: string } | { readonly missing: string }> {
  if ('env' in token) {
    const text = env[token.env]
    return text ? { text } : { missing: `the environment has no ${token.env}` }
  }
  const text = await readFile(token.file, 'utf8').catch(() => undefined)
  return text?.trim() ? { text: text.trim() } : { missing: `there is no token to be read from ${token.file}` }
}
