/** The Debian package that brings a program a node needs. */
export const packageOf = (program: string): string => packages[program] ?? program

const packages: Readonly<Record<string, string>> = {
  ip: 'iproute2',
  nft: 'nftables',
  modprobe: 'kmod',
  flock: 'util-linux',
  setsid: 'util-linux',
  timeout: 'coreutils',
  wg: 'wireguard-tools',
}
