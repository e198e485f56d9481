/** A resource in the shape and with the names that `talosctl get` shows: what a config means, before any kernel is asked. */
export interface CosiResource<S extends object = object> {
  readonly metadata: {
    /** `network-config` for what one layer asks for, `network` for what holds after merging; a few types have others. */
    readonly namespace: string
    /** As in `AddressSpecs.net.talos.dev`. */
    readonly type: string
    readonly id: string
  }
  readonly spec: S
}
