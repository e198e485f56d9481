/** A secret of the config, by its name there. */
export interface NamedSecret {
  readonly name: string
  /** SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept. */
  readonly encrypted?: string
}

/** A secret that was found on a node: seen there, confirmed last, or to be restored. */
export interface FoundSecret {
  readonly from: 'node' | 'ledger' | 'original'
  readonly kind: string
  /** The field, dotted. */
  readonly path: string
}

/** What a mark in a plan stands for. The text of a secret is never kept. */
export type PlanSecret = NamedSecret | FoundSecret
