import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { reachFrom } from '../support/lab/reach.ts'
import { type Lab, type LabNode, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'

const missing = await labLacks()

const shown = `
ss -Hlntuwx | awk '{ print $1, $2, $5 }' | sort
`
const looseFiles = `find /var/lib/netloom ! -type l '(' ! -uid 0 -o -perm /077 ')'`

describe.skipIf(missing !== undefined)(
  `what netloom leaves on a node${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    let lab: Lab<NamespaceNode>
    let folder: string
    let node: LabNode

    beforeAll(async () => {
      lab = await startLab({ nodes: 1, nics: 1 })
      node = lab.nodes[0] as LabNode
      folder = join(lab.folder, 'site')
      await mkdir(folder)
      const connection = { ...(await reachFrom(folder, node.connection)), connectTimeout: '120s' }
      const nodes = [{ name: 'node1', address: node.address, connection }]
      await writeFile(join(folder, 'cluster.yaml'), stringify({ config: [{ file: 'node.yaml' }], nodes }))
      await writeFile(join(folder, 'node.yaml'), 'apiVersion: v1alpha1\nkind: BridgeConfig\nname: br0\nlinks: [eth1]\n')
    })
    afterAll(async () => await lab?.[Symbol.asyncDispose]())

    const ask = async (script: string) => (await node.exec(['sh', '-c', script])).stdout.trim()

    it('listens nowhere, and lies where only root reads it: while a change is open, and after it', async () => {
      const before = await ask(shown)
      expect(before).toContain(':22')
      const apply = execa(program[0], [program[1], 'apply', '--yes', '--deadline', '30', '-C', folder], {
        ...{ reject: false, stdin: 'ignore', env: { NO_COLOR: '1' } },
      })
      // Whoever is killed here leaves the change open until its time is over.
      for await (const line of apply.iterable({ from: 'stderr' })) if (/looking again/.test(line)) apply.kill('SIGKILL')
      await apply
      const isOpen = async () => (await ask('[ ! -e /var/lib/netloom/open/journal ] || echo open')) === 'open'
      expect(await isOpen()).toBe(true)
      expect(await ask(shown)).toBe(before)
      expect(await ask(looseFiles)).toBe('')
      while (await isOpen()) await setTimeout(500)
      const again = await execa(program[0], [program[1], 'apply', '--yes', '-C', folder], {
        reject: false,
        stdin: 'ignore',
      })
      expect(again.exitCode, again.stderr).toBe(0)
      expect(await ask(shown)).toBe(before)
      expect(await ask(looseFiles)).toBe('')
    })

    it('is told when others can read it', async () => {
      await ask('chmod 644 /var/lib/netloom/history; echo "# mine" >>/var/lib/netloom/confirmed/restore.sh')
      const { stdout } = await execa(program[0], [program[1], 'status', '-C', folder], { reject: false })
      expect(stdout).toContain(
        'Not what netloom put there, and so not run on node1, in /var/lib/netloom: confirmed/restore.sh.',
      )
      expect(stdout).toContain('Open to others than root on node1, in /var/lib/netloom: history.')
      const plan = await execa(program[0], [program[1], 'plan', '-C', folder], { reject: false })
      expect(plan.stdout + plan.stderr).toContain('node/altered')
      expect(plan.stdout + plan.stderr).toContain('node/not-ours-alone')
    })
  },
)
