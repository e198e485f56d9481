import type { Check } from '../model/node/check.ts'
import { alarm } from './alarm.ts'
import { awaiting } from './awaiting.ts'
import { cloudInit } from './cloud-init.ts'
import { containers } from './containers.ts'
import { dhcpClient } from './dhcp-client.ts'
import { dhcpClients } from './dhcp-clients.ts'
import { firewalls } from './firewalls.ts'
import { ifupdown } from './ifupdown.ts'
import { ifupdown2 } from './ifupdown2.ts'
import { keepalived } from './keepalived.ts'
import { netplan } from './netplan.ts'
import { networkManager } from './network-manager.ts'
import { networkd } from './networkd.ts'
import { nftables } from './nftables.ts'
import { ownFiles } from './own-files.ts'
import { resolvconf } from './resolvconf.ts'
import { resolved } from './resolved.ts'
import { routingDaemons } from './routing-daemons.ts'

/** All that is looked at beside what is changed. */
export const checks: readonly Check[] = [
  networkd,
  netplan,
  networkManager,
  ifupdown,
  ifupdown2,
  resolved,
  resolvconf,
  dhcpClients,
  cloudInit,
  nftables,
  firewalls,
  containers,
  keepalived,
  routingDaemons,
  awaiting,
  dhcpClient,
  alarm,
  ownFiles,
]
