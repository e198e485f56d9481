import { loadMachines } from '../../config/cluster/machines.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { type Ask, askDigest } from '../../model/trust.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/names.ts'
import { trustText } from '../../render/trust.ts'
import { openFolderFiles } from '../files.ts'
import { complain, printJson, tell } from '../say.ts'
import { agreed, isAboutTrust, untrusted } from '../trust/entrusted.ts'
import { openTrust, type Trust, type TrustWords, whereabouts } from '../trust/open.ts'
import type { TextOrJson } from '../words.ts'
import type { Run, World } from '../world.ts'

interface TrustOptions extends TrustWords, TextOrJson {
  readonly yes?: true
  readonly revoke?: true
}

export const run: Run<TrustOptions> = async (world, { options }) => {
  const trust = await openTrust(world, options)
  if (options.revoke) {
    tell(world.stdout, `Forgotten: ${count(await trust.forget(), 'thing')} that ${visible(trust.about)} asked for.\n`)
    return exitCode.done
  }
  // What can be read only through a link that is trusted may ask for more.
  for (;;) {
    const { asks, diagnostics, sources } = await machines(world, trust, options)
    const faults = diagnostics.filter((one) => !isAboutTrust(one))
    const isHalf = faults.length < diagnostics.length
    if (!isHalf && hasErrors(faults)) {
      complain(world, faults, sources)
      return exitCode.error
    }
    const open = await untrusted(trust, asks)
    const isWanted = open.length > 0 && (options.yes || (await agreed(world, trust, open)))
    if (isWanted) await trust.remember(open)
    else {
      if (options.output === 'json') printJson(world, report(trust, asks, open))
      else tell(world.stdout, listed(world, trust, asks, open))
      return open.length === 0 ? exitCode.done : exitCode.refused
    }
  }
}

const machines = (world: World, { trusts }: Trust, { cluster }: TrustOptions) => {
  const { read, follow } = openFolderFiles()
  return loadMachines(read, { ...whereabouts(world, cluster), follow, trusts, everyFile: true })
}

const report = ({ about }: Trust, asks: readonly Ask[], open: readonly Ask[]) => ({
  ...{ format: 'netloom.trust', version: 1, cluster: about },
  asks: asks.map((ask) => ({ ...ask, digest: askDigest(about, ask), trusted: !open.includes(ask) })),
})

function listed(world: World, { about }: Trust, asks: readonly Ask[], open: readonly Ask[]): string {
  const { style } = world
  if (asks.length === 0) return `${visible(about)} asks for nothing beyond its own folder.\n`
  const note = (ask: Ask) => (open.includes(ask) ? style.red('not trusted') : style.green('trusted'))
  return `${visible(about)} asks for:\n${trustText(asks, style, note)}`
}
