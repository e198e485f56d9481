/** How to reach one machine over SSH, or this machine itself. Times are in milliseconds. */
export interface Connection {
  /** `ssh2`: in-process, the default. `openssh`: the system's `ssh`, for what ssh2 cannot do. `local`: this machine. */
  readonly transport: 'ssh2' | 'openssh' | 'local'
  readonly host: string
  readonly port: number
  readonly user: string
  /** Private key files, tried in order after the agent. */
  readonly identityFiles: readonly string[]
  /** Socket of the SSH agent, if one is to be asked. */
  readonly agent?: string
  readonly knownHostsFiles: readonly string[]
  /** `strict`: an unknown key is refused. `accept-new`: an unknown key is learnt; a changed one is always refused. */
  readonly hostKeyPolicy: 'strict' | 'accept-new'
  /** The machine through which this one is reached; its own `jump` comes first. */
  readonly jump?: Connection
  readonly connectTimeout: number
  readonly commandTimeout: number
  readonly keepaliveInterval: number
  /** Words for the `openssh` transport only, each as after `-o`. */
  readonly options: readonly string[]
  /**
   * Fields nobody wrote (they hold a default): the user's `~/.ssh/config` may fill them, as `ssh -G` reads it for `host`.
   * Absent: that file is not read at all. What is written in the inventory always wins.
   */
  readonly fromSshConfig?: readonly SshConfigField[]
}

/** What `~/.ssh/config` can say: HostName, User, Port, IdentityFile, UserKnownHostsFile, ProxyJump. */
export type SshConfigField = 'host' | 'user' | 'port' | 'identityFiles' | 'knownHostsFiles' | 'jump'

/** One machine of the cluster. */
export interface InventoryNode {
  readonly name: string
  readonly role: string
  readonly labels: Readonly<Record<string, string>>
  readonly groups: readonly string[]
  readonly connection: Connection
}

/** Whether there is a label of this name (`key`), or this very one (`key=value`). */
export const hasLabel = (labels: InventoryNode['labels'], wanted: string): boolean =>
  Object.entries(labels).some(([key, value]) => wanted === key || wanted === `${key}=${value}`)
