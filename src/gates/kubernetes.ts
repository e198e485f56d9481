import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import type { GateQuestion, GateSight } from '../model/config/gate.ts'
import { isRecord } from '../model/record.ts'
import type { Here } from './from-here.ts'
import { fails, inconclusive, passes } from './sight.ts'

type Asked = Extract<GateQuestion, { type: 'kubernetes' }>

/** How to log in: of a kubeconfig (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/) what needs no program. */
interface Login {
  readonly server: string
  readonly ca?: string
  readonly servername?: string
  readonly cert?: string
  readonly key?: string
  readonly token?: string
}

/** Asks the API server for the node, and whether its condition Ready is true. */
export async function kubernetes({ kubeconfig, context, node }: Asked, { signal }: Here): Promise<GateSight> {
  const login = await loginOf(kubeconfig, context)
  if ('missing' in login) return inconclusive(login.missing)
  try {
    const { status, text } = await got(login, `/api/v1/nodes/${encodeURIComponent(node)}`, signal)
    if (status === 404) return fails(`Kubernetes has no node ${node}`)
    if (status !== 200) return inconclusive(`Kubernetes answers with status ${status}`)
    return readiness(JSON.parse(text))
  } catch (error) {
    return inconclusive(signal.aborted ? 'Kubernetes does not answer in time' : (error as Error).message)
  }
}

function readiness(node: unknown): GateSight {
  const status = isRecord(node) && isRecord(node.status) ? node.status : {}
  const conditions: readonly unknown[] = Array.isArray(status.conditions) ? status.conditions : []
  const ready = conditions.find((one) => isRecord(one) && one.type === 'Ready')
  if (!isRecord(ready)) return inconclusive('Kubernetes says nothing of whether it is Ready')
  if (ready.status === 'True') return passes('Ready')
  const why = typeof ready.reason === 'string' ? ` (${ready.reason})` : ''
  return ready.status === 'False' ? fails(`not Ready${why}`) : inconclusive(`Ready is unknown${why}`)
}

async function loginOf(path: string, wanted: string | undefined): Promise<Login | { readonly missing: string }> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { missing: `${path} cannot be read` }
  let config: unknown
  try {
    config = parse(text)
  } catch {
    // What is wrong with it would quote it.
    return { missing: `${path} is no YAML` }
  }
  if (!isRecord(config)) return { missing: `${path} is no kubeconfig` }
  const context = named(config.contexts, wanted ?? config['current-context'], 'context')
  const cluster = named(config.clusters, context?.cluster, 'cluster')
  const user = named(config.users, context?.user, 'user')
  if (!context || !cluster || !user) return { missing: `${path} has no such context with its cluster and user` }
  if (user.exec !== undefined || user['auth-provider'] !== undefined)
    return { missing: `${path} logs in by a program, which is not run here` }
  if (cluster['insecure-skip-tls-verify'] === true) return { missing: `${path} would believe any server` }
  if (!String(cluster.server).startsWith('https://')) return { missing: `${path} names no https server` }
  const held = async (from: Record<string, unknown>, name: string) => {
    const data = from[`${name}-data`]
    if (typeof data === 'string') return Buffer.from(data, 'base64').toString()
    const file = from[name]
    return typeof file === 'string' ? await readFile(resolve(dirname(path), file), 'utf8') : undefined
  }
  try {
    const [ca, cert, key] = await Promise.all([
      held(cluster, 'certificate-authority'),
      held(user, 'client-certificate'),
      held(user, 'client-key'),
    ])
    const tokenFile = user.tokenFile
    const token =
      typeof tokenFile === 'string' ? (await readFile(resolve(dirname(path), tokenFile), 'utf8')).trim() : user.token
    return {
      server: String(cluster.server),
      ...(ca !== undefined && { ca }),
      ...(typeof cluster['tls-server-name'] === 'string' && { servername: cluster['tls-server-name'] }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
      ...(typeof token === 'string' && { token }),
    }
  } catch {
    return { missing: `a file that ${path} names cannot be read` }
  }
}

function named(list: unknown, name: unknown, field: string): Record<string, unknown> | undefined {
  const found = Array.isArray(list) ? list.find((one) => isRecord(one) && one.name === name) : undefined
  const inner = isRecord(found) ? found[field] : undefined
  return isRecord(inner) ? inner : undefined
}

function got(
  { server, token, ...tls }: Login,
  path: string,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
    const asking = request(
      `${server.replace(/\/+$/, '')}${path}`,
      { ...tls, headers, signal, agent: false },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', failed)
        answer.once('end', () => done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      },
    )
    asking.once('error', failed)
    asking.end()
  })
}
