import { randomBytes } from 'node:crypto'
import { networkOf } from '../../../src/model/ip.ts'
import { runOrThrow } from './run.ts'

/** The addresses of one lab, and the name of its one link on this machine. */
export interface Subnet {
  readonly link: string
  readonly host4: string
  readonly host6: string
  /** Without prefix lengths, which are 24 and 64. */
  node4(index: number): string
  node6(index: number): string
}

/** A random /24 of 10/8 and /64 of fd00::/8 that no route of this machine touches. */
export async function freeSubnet(): Promise<Subnet> {
  const routes: { dst: string }[] = JSON.parse(await runOrThrow(['ip', '-j', '-4', 'route', 'show', 'table', 'all']))
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const v4 = [10, ...randomBytes(2)].join('.')
    if (!routes.some(({ dst }) => overlaps(dst, v4))) return subnetOf(v4)
  }
  throw new Error('no free /24 in 10.0.0.0/8 for a lab: every one tried is routed already')
}

/** Whether a route's destination (a bare address is a host) and a /24 share an address; `default` shares none. */
function overlaps(destination: string, v4: string): boolean {
  if (!/^\d/.test(destination)) return false
  const [address = '', length = '32'] = destination.split('/')
  const shorter = Math.min(Number(length), 24)
  return networkOf(`${address}/${shorter}`) === networkOf(`${v4}.0/${shorter}`)
}

function subnetOf(v4: string): Subnet {
  const tag = randomBytes(5).toString('hex')
  const v6 = `fd${tag.slice(0, 2)}:${tag.slice(2, 6)}:${tag.slice(6)}:`
  return {
    link: `nl${tag}`,
    host4: `${v4}.1`,
    host6: `${v6}:1`,
    node4: (index) => `${v4}.${index + 10}`,
    node6: (index) => `${v6}:${(index + 10).toString(16)}`,
  }
}
