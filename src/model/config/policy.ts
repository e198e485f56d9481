/** What a cluster asks of every plan, as it is written in its file; what is absent is not asked. */
export interface PolicyRules {
  readonly approvals?: {
    readonly required?: number
    readonly denyRemoval?: number
    readonly signers?: string
    readonly revoked?: string
    readonly forge?: boolean
    readonly people?: Readonly<Record<string, readonly string[]>>
  }
  /** A number, or a percentage such as `25%`. */
  readonly maxNodes?: string
  readonly separateRoles?: readonly string[]
  readonly reachability?: 'keeps' | 'unknown'
  readonly noDelete?: readonly { readonly things: string; readonly unlessLabel?: string }[]
  readonly rules?: readonly OwnRule[]
}

/** A rule in CEL, which gives true where a plan keeps it. */
export interface OwnRule {
  readonly name: string
  readonly expression: string
  readonly on?: 'node' | 'run'
  readonly message: string
  readonly unlessApprovals?: number
}

/** The rules with the texts of the files they name. */
export interface Policy {
  readonly rules: PolicyRules
  /** Whose signatures count: text in the form that OpenSSH calls `allowed_signers`. */
  readonly signers?: string
  /** Public keys that no longer count, one a line. */
  readonly revoked?: string
}

/** What a policy may know of a node beside its plan. */
export interface NodeFacts {
  readonly name: string
  readonly role: string
  readonly labels: Readonly<Record<string, string>>
  readonly groups: readonly string[]
}
