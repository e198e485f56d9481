import { loadMachines } from '../../config/cluster/machines.ts'
import { type Ask, askDigest } from '../../model/config/trust.ts'
import { hasErrors } from '../../model/diagnostic.ts'
import { exitCode } from '../../model/exit-code.ts'
import { visible } from '../../model/visible.ts'
import { count } from '../../render/text/names.ts'
import { type TrustReport, trustText } from '../../render/trust.ts'
import { openFolderFiles } from '../files.ts'
import type { TextOrJson } from '../options.ts'
import type { CliProcess, Run } from '../process.ts'
import { print, printJson, reportDiagnostics } from '../report.ts'
import { agreed, isAboutTrust, untrusted } from '../trust/entrusted.ts'
import { openTrust, type Trust, type TrustWords, whereabouts } from '../trust/open.ts'

interface TrustOptions extends TrustWords, TextOrJson {
  readonly yes?: true
  readonly revoke?: true
}

export const run: Run<TrustOptions> = async (cli, { options }) => {
  const trust = await openTrust(cli, options)
  if (options.revoke) {
    print(cli.stdout, `Forgotten: ${count(await trust.forget(), 'thing')} that ${visible(trust.about)} asked for.\n`)
    return exitCode.done
  }
  // What can be read only through a link that is trusted may ask for more.
  for (;;) {
    const { asks, diagnostics, sources } = await machines(cli, trust, options)
    const faults = diagnostics.filter((one) => !isAboutTrust(one))
    const isHalf = faults.length < diagnostics.length
    if (!isHalf && hasErrors(faults)) {
      reportDiagnostics(cli, faults, sources)
      return exitCode.error
    }
    const open = await untrusted(trust, asks)
    const isWanted = open.length > 0 && (options.yes || (await agreed(cli, trust, open)))
    if (isWanted) await trust.remember(open)
    else {
      if (options.output === 'json') printJson(cli, report(trust, asks, open))
      else print(cli.stdout, listed(cli, trust, asks, open))
      return open.length === 0 ? exitCode.done : exitCode.refused
    }
  }
}

const machines = (cli: CliProcess, { trusts }: Trust, { cluster }: TrustOptions) => {
  const { read, follow } = openFolderFiles()
  return loadMachines(read, { ...whereabouts(cli, cluster), follow, trusts, everyFile: true })
}

const report = ({ about }: Trust, asks: readonly Ask[], open: readonly Ask[]): TrustReport => ({
  ...{ format: 'netloom.trust', version: 1, cluster: about },
  asks: asks.map((ask) => ({ ...ask, digest: askDigest(about, ask), trusted: !open.includes(ask) })),
})

function listed(cli: CliProcess, { about }: Trust, asks: readonly Ask[], open: readonly Ask[]): string {
  const { style } = cli
  if (asks.length === 0) return `${visible(about)} asks for nothing beyond its own folder.\n`
  const note = (ask: Ask) => (open.includes(ask) ? style.red('not trusted') : style.green('trusted'))
  return `${visible(about)} asks for:\n${trustText(asks, style, note)}`
}
