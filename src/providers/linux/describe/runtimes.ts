import { peerOf } from '../link/ends.ts'
import type { Link } from '../link/spec.ts'

/** Bridges and the like that runtimes of containers and virtual machines make, by the names they give them. */
const theirs =
  /^(docker\d+|docker_gwbridge|br-[0-9a-f]{12}|cni\d+|cni-podman\d+|podman\d+|virbr\d+(-nic)?|lxcbr\d+|lxdbr\d+|incusbr\d+|flannel.*|cali.*|cilium_.*|kube-ipvs0|kube-bridge|weave|nodelocaldns)$/

/** Why a link is left to whoever runs containers or virtual machines here; undefined where nobody like that made it. */
export function linkOfRuntime(link: Link): string | undefined {
  if (theirs.test(link.name)) return 'its name is one that runtimes of containers give'
  const isInner = peerOf(link) === null && /^(veth|lxc|vnet|tap|fwpr)/.test(link.name)
  return isInner ? 'it leads into a container' : undefined
}
