import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'
import { isClosed, must } from './transaction/site.ts'

const lacks = await labLacks()

/** From when a change is open until it is not any more, no new session of this machine comes in. */
const shutsOut = (controller: string) => `
until [ -L /var/lib/netloom/open ]; do sleep 0.05; done
nft 'table ip shut { chain in { type filter hook input priority -5; ip saddr ${controller} tcp flags & (syn | ack) == syn drop; }; }'
while [ -L /var/lib/netloom/open ]; do sleep 0.2; done
nft delete table ip shut`

it.skipIf(lacks)(
  `a node that is silent is looked at from another one${lacks ? ` (skipped: ${lacks})` : ''}`,
  async () => {
    await using lab = await startLab({ nodes: 2, nics: 1 })
    const [one, two] = lab.nodes as [NamespaceNode, NamespaceNode]
    const place = join(lab.folder, 'cluster')
    await mkdir(place)
    const nodes = await Promise.all(
      lab.nodes.map(async ({ name, connection }) => ({
        ...{ name, address: connection.host, patches: [`${name}.yaml`] },
        connection: { ...(await reachFrom(place, connection)), connectTimeout: '4s' },
      })),
    )
    await writeFile(join(place, 'cluster.yaml'), stringify({ name: 'pair', nodes }))
    for (const { name } of lab.nodes)
      await writeFile(
        join(place, `${name}.yaml`),
        'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{ address: 10.70.0.1/24 }]\n',
      )
    const apply = async () => {
      const [, controller = ''] =
        /src (\S+)/.exec((await execa('ip', ['route', 'get', one.connection.host])).stdout) ?? []
      await must(one, ['sh', '-c', `setsid sh -c "$1" >/dev/null 2>&1 </dev/null &`, 'sh', shutsOut(controller)])
      const words = [program[1], 'apply', '--yes', '--deadline', '40', '--node', one.name, '-C', place]
      return await execa(program[0], words, { reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } })
    }
    const reached = await apply()
    expect(reached.stderr).toContain(
      `when it could not be reached: ${two.name} reached its SSH server at ${one.address}:22`,
    )
    expect(reached.exitCode, reached.stderr).toBe(4)
    await expect.poll(() => isClosed(one), { timeout: 120_000 }).toBe(true)

    // Where nobody else can log in either, nobody knows.
    await must(two, ['sh', '-c', 'kill "$(cat /run/sshd.pid)"'])
    const alone = await apply()
    expect(alone.stderr).toContain('when it could not be reached: no other node could say whether it answers')
  },
)
