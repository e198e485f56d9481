import { Record as RecordOf, type Static, String as Text } from 'typebox'
import { type Command, type ProbeOutput, putFile, removeFile } from '../../../model/plan/command.ts'
import { defineKind } from '../../../model/plan/kind.ts'
import { object, string } from '../../../schema/vocabulary.ts'
import { type Address, addressId } from '../address/spec.ts'
import { type Route, routeId } from '../route/spec.ts'

const ManagerDropIn = object({
  manager: string('The service that reads them.'),
  files: RecordOf(Text(), Text(), { description: 'Each by its path, with all that is in it.' }),
})
export type ManagerDropIn = Static<typeof ManagerDropIn>

interface Manager {
  readonly folders: readonly string[]
  readonly reread?: Command
  readonly mode?: string
  /** Its package has the folder, also where nothing is in it. */
  readonly keepsFolder?: true
}

/** Where a manager looks for files beside its own, and what has it read new ones. */
const managers: Readonly<Record<string, Manager>> = {
  'systemd-networkd': {
    folders: ['/etc/systemd/network', '/etc/systemd/networkd.conf.d'],
    // Nothing less has it read networkd.conf.
    reread: { argv: ['systemctl', 'try-restart', 'systemd-networkd.service'] },
  },
  NetworkManager: {
    folders: ['/etc/NetworkManager/conf.d'],
    keepsFolder: true,
    reread: { argv: ['systemctl', 'try-reload-or-restart', 'NetworkManager.service'] },
  },
  // Of a name with a dot it runs nothing.
  ifupdown: { folders: ['/etc/network/if-up.d'], mode: '0755', keepsFolder: true },
}

const [name, programName] = ['90-netloom.conf', 'netloom']

/**
 * Files of ours beside those of another program that looks after the network, so that it leaves alone what netloom has there. No
 * config asks for them: they are wanted where such a program runs and would take something away. They are read anew once all they
 * are to keep is there; when they go nothing is left to be kept, and the program reads that at its next start.
 */
export const managerDropIn = defineKind<ManagerDropIn>({
  kind: 'ManagerDropIn',
  plural: 'managerdropins',
  order: 'file',
  lasting: true,
  spec: ManagerDropIn,
  id: ({ manager }) => manager,
  ours: () => true,
  waitsFor: (_, around) => [
    ...around<Address>('Address').map((one) => ({ kind: 'Address', id: addressId(one) })),
    ...around<Route>('Route').map((one) => ({ kind: 'Route', id: routeId(one) })),
  ],
  disrupts: ({ after }) => (after?.manager === 'systemd-networkd' ? ['systemd-networkd is restarted'] : []),

  fromResources: () => [],

  probes: () => [
    {
      argv: [
        ...(['grep', '-rsH', '', `--include=${name}`, `--include=${programName}`] as const),
        ...Object.values(managers).flatMap(({ folders }) => folders),
      ],
      mayFail: true,
    },
  ],
  observe: ([output]) => read(output),

  commands: ({ before, after }) => {
    const [old, files] = [before?.files ?? {}, after?.files ?? {}]
    const gone = Object.keys(old).filter((path) => files[path] === undefined)
    const written = Object.entries(files).filter(([path, content]) => old[path] !== content)
    const reread = written.length > 0 && after ? managers[after.manager]?.reread : undefined
    return [
      ...gone.flatMap((path): Command[] => [
        removeFile(path),
        ...(managers[before?.manager ?? '']?.keepsFolder
          ? []
          : [{ argv: ['rmdir', '--ignore-fail-on-non-empty', folderOf(path)] } as const]),
      ]),
      ...written.flatMap(([path, content]): Command[] => [
        { argv: ['mkdir', '-p', '-m', '0755', folderOf(path)] },
        putFile(path, content, managers[after?.manager ?? '']?.mode),
      ]),
      ...(reread ? [reread] : []),
    ]
  },

  defaults: { manager: [] },
  columns: { FILES: ({ files }) => Object.keys(files).join(' ') },
  examples: [
    {
      manager: 'systemd-networkd',
      files: { '/etc/systemd/networkd.conf.d/90-netloom.conf': '[Network]\nManageForeignRoutes=no\n' },
    },
    {
      manager: 'systemd-networkd',
      files: {
        '/etc/systemd/networkd.conf.d/90-netloom.conf': '[Network]\nManageForeignRoutes=no\n',
        '/etc/systemd/network/10-lab.network.d/90-netloom.conf': '[Network]\nKeepConfiguration=static\n',
      },
    },
  ],
})

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const ownLine = new RegExp(`^(/[^:]*/(?:${name.replace('.', '[.]')}|${programName})):(.*)$`)

function read(output: ProbeOutput | undefined): ManagerDropIn[] {
  const files = new Map<string, string>()
  for (const line of (output?.stdout ?? '').split('\n')) {
    const [, path, text] = ownLine.exec(line) ?? []
    if (path !== undefined) files.set(path, `${files.get(path) ?? ''}${text}\n`)
  }
  return Object.entries(managers).flatMap(([manager, { folders }]) => {
    const own = [...files].filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`)))
    return own.length > 0 ? [{ manager, files: Object.fromEntries(own.sort()) }] : []
  })
}
