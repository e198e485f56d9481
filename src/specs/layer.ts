import type { CosiResource } from '../model/cosi.ts'

/** Who asks for something, weakest first. */
export const layers = ['default', 'cmdline', 'platform', 'operator', 'configuration'] as const
export type Layer = (typeof layers)[number]

/** A spec that one layer asks for. */
export interface Layered {
  readonly layer: Layer
}

/** What one layer asks for, under `<layer>/<id>`. */
export const layered = <S extends Layered>(type: string, id: string, spec: S): CosiResource<S> => ({
  metadata: { namespace: 'network-config', type, id: `${spec.layer}/${id}` },
  spec,
})

/** What holds. */
export const merged = <S extends object>(type: string, id: string, spec: S): CosiResource<S> => ({
  metadata: { namespace: 'network', type, id },
  spec,
})

/** The weight of a layer; an unset one is the weakest. */
export const rank = ({ layer }: Partial<Layered>): number => Math.max(0, layers.indexOf(layer ?? 'default'))
