import type { MachineConfig } from '../model/config/machine-config.ts'
import type { CosiResource } from '../model/cosi.ts'

/**
 * What is known of one network device of the machine; the field names are those of LinkStatus. All but the name may be
 * missing.
 */
export interface LinkStatus {
  readonly name: string
  readonly alias?: string
  readonly altNames?: readonly string[]
  readonly index?: number
  readonly type?: string
  readonly kind?: string
  readonly hardwareAddr?: string
  readonly permanentAddr?: string
  readonly busPath?: string
  readonly pciID?: string
  readonly driver?: string
  readonly mtu?: number
  /** Links below it, one of which may have lent it its hardware address. */
  readonly standsOn?: readonly string[]
  readonly operationalState?: string
  readonly linkState?: boolean
}

/** All that specs are derived from. */
export interface Given {
  readonly config: MachineConfig
  /** The links seen on the machine; empty when nobody looked. */
  readonly links: readonly LinkStatus[]
  /** Other resources that stand beside the config: specs of other layers, statuses. */
  readonly inputs: readonly CosiResource[]
  /** What is written for a link that is chosen by its hardware, and that no link is, stands under a name of its own. */
  readonly keepsUnresolved?: true
}

/** The inputs of one type, in any namespace or one. */
export const inputsOf = <S extends object>(
  { inputs }: Pick<Given, 'inputs'>,
  type: string,
  namespace?: string,
): readonly CosiResource<S>[] =>
  inputs.filter(
    ({ metadata }) => metadata.type === type && (namespace === undefined || metadata.namespace === namespace),
  ) as unknown as readonly CosiResource<S>[]
