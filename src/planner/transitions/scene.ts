import type { Resource } from '../../model/node/resource.ts'
import type { World } from '../world/world.ts'
import type { Transitions } from './transition.ts'

/** What a cascade knows when it looks for what happens next. */
export interface Scene {
  readonly transitions: Transitions
  readonly seen: World
  readonly target: World
  readonly wanted: ReadonlyMap<string, Resource>
}
