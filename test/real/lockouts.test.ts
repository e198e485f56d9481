import { describe, expect, it } from 'vitest'
import { names } from '../plan/lockouts/configs.ts'
import { topologies } from '../plan/lockouts/topologies.ts'
import { kernelLacks } from '../support/lab.ts'
import { atNight } from '../support/nightly.ts'
import { startClient } from '../support/way/ends.ts'
import { type End, lockOut } from '../support/way/lockout.ts'

const lacks: Readonly<Record<string, string | undefined>> = { VRF: await kernelLacks('vrf') }
const vlan = await kernelLacks('vlan')
const all = names.flatMap((name, n) =>
  topologies.map((topology, m) => ({ name, topology, often: (n + 2 * m) % 5 === 0 })),
)

/** By the hand of a test, without sshd and watchdog, which have tests of their own: what is proved is the plan and its rollback. */
describe('what locks out is refused, or taken back; what is called harmless is', () => {
  it(`in ${atNight ? 'all' : 'a fifth of'} the configs`, async () => {
    const client = await startClient()
    const ends: Record<End, string[]> = { refused: [], 'rolled back': [], harmless: [], lost: [] }
    const skipped: string[] = []
    const wrong: string[] = []
    for (const { name, topology, often } of all) {
      const why = lacks[topology.name] ?? (/VRF/.test(name) ? lacks.VRF : /VLAN/.test(name) ? vlan : undefined)
      if (why !== undefined) skipped.push(`${name} (${topology.name}): ${why}`)
      if (why !== undefined || !(often || atNight)) continue
      const { end, said } = await lockOut(client, name, topology)
      ends[end].push(`${name} (${topology.name}): ${said}`)
      if (said.startsWith('harmless') && end !== 'harmless' && !said.includes('failed'))
        wrong.push(`${name} (${topology.name})`)
    }
    client.end()
    const counts = Object.entries(ends).map(([end, list]) => `${end} ${list.length}`)
    console.info(`${counts.join(', ')}; skipped ${skipped.length}${skipped[0] ? `, as ${skipped[0]}` : ''}`)
    for (const line of [...ends['rolled back'], ...ends.lost]) console.info(line)
    expect(ends.lost).toEqual([])
    expect(wrong, 'called harmless, and were cut off').toEqual([])
    expect(ends.refused.length * ends.harmless.length).toBeGreaterThan(0)
  })
})
