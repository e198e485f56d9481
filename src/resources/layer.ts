import type { Derived, Written } from '../model/config/derived.ts'

/** Who asks for something, weakest first. */
export const layers = ['default', 'cmdline', 'platform', 'operator', 'configuration'] as const
export type Layer = (typeof layers)[number]

/** A spec that one layer asks for. */
export interface Layered {
  readonly layer: Layer
}

/** What one layer asks for, under `<layer>/<id>`. */
export const layered = <S extends Layered>(type: string, id: string, spec: S, written: Written = {}): Derived<S> => ({
  metadata: { namespace: 'network-config', type, id: `${spec.layer}/${id}` },
  spec,
  written,
})

/** What holds. */
export const merged = <S extends object>(type: string, id: string, spec: S, written: Written = {}): Derived<S> => ({
  metadata: { namespace: 'network', type, id },
  spec,
  written,
})

/** The layer of a spec; an unset one is the weakest. */
export const layerOf = ({ layer }: Partial<Layered>): Layer => layer ?? 'default'

/** The weight of a layer. */
export const rank = (spec: Partial<Layered>): number => Math.max(0, layers.indexOf(layerOf(spec)))
