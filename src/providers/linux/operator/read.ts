import type { Process } from '../../../model/node/processes.ts'
import type { ProbeOutput } from '../../../model/plan/command.ts'
import { netloom, type Operator } from './spec.ts'

/** Where the clients of netloom have what they were started with, and what they were given. */
export const ownFolder = '/run/netloom/dhcp'

/** Lines of files by their paths, as `grep -r -H ''` prints them: no path of these holds a colon. */
export function linesByFile({ stdout }: Pick<ProbeOutput, 'stdout'>): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const line of stdout.split('\n')) {
    const [, path, text = ''] = line.match(/^(\/.*?):(.*)$/) ?? []
    if (path !== undefined) files.set(path, [...(files.get(path) ?? []), text])
  }
  return files
}

/** The lease of a client of ours, in the words of its file. */
export type Lease = Readonly<Record<string, string>>

/** Those of netloom that run. */
export function ownOperators(
  files: ReadonlyMap<string, readonly string[]>,
  running: readonly Process[],
): readonly Operator[] {
  return [...files].flatMap(([path, [line = '']]): Operator[] => {
    const [, operator, link = ''] = path.match(/^\/run\/netloom\/dhcp\/(dhcp[46])-(.*)\/settings$/) ?? []
    if (operator === undefined || !running.some((one) => isClientOf(one, `${operator}-${link}`))) return []
    const [metric, takes = '', clientIdentifier = ''] = line.split(' ')
    const { address } = leaseOf(files, operator, link)
    return [
      {
        operator: operator as Operator['operator'],
        link,
        ...(operator === 'dhcp4' && { routeMetric: Number(metric) }),
        clientIdentifier,
        takesRoutes: takes.includes('routes'),
        takesHostname: takes.includes('name'),
        by: netloom,
        ...(address !== undefined && { leased: address }),
      },
    ]
  })
}

export const leaseOf = (files: ReadonlyMap<string, readonly string[]>, operator: string, link: string): Lease =>
  Object.fromEntries(
    (files.get(`${ownFolder}/${operator}-${link}/lease`) ?? []).map((line) => {
      const at = line.indexOf(' ')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )

/** systemd writes signs that no unit may have as `\x2d`. */
const isClientOf = ({ unit, words }: Process, name: string): boolean =>
  unit.replace(/\\x([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) ===
    `netloom-${name}.service` || words.some((word) => word.startsWith(`${ownFolder}/${name}/`))
