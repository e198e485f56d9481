/** The C library asks no more name servers than this: resolv.conf(5). */
export const mostNameServers = 3
