/** Something that happens to what a manager has, and whether all of ours stands afterwards. */
interface Moment {
  readonly words: string
  readonly holds: boolean
}

/** Another program that looks after a part of a whole Debian. */
export interface Manager {
  readonly name: string
  /** Beside what the image has. */
  readonly packages: readonly string[]
  /** Gives it `eth1` with 10.81.0.2/24, or whatever else it looks after. */
  readonly setUp: string
  /** What a plan says of it beforehand. */
  readonly told: RegExp
  /** Its line in `status`, if it has one. */
  readonly shares?: RegExp
  /** What is true of what it has itself, before and after. */
  readonly theirs: readonly [argv: string, shows: RegExp]
  readonly moments: readonly Moment[]
}

const holding = (...words: readonly string[]): Moment[] => words.map((one) => ({ words: one, holds: true }))
const address = ['ip -o -4 address show dev eth1', /10\.81\.0\.2\/24/] as const
const filters = ['nft list ruleset', /./] as const

const stanza = `printf 'auto eth1\\niface eth1 inet static\\n  address 10.81.0.2/24\\n' >>/etc/network/interfaces`

export const managers: readonly Manager[] = [
  {
    name: 'systemd-networkd',
    packages: [],
    setUp: `printf '[Match]\\nName=eth1\\n[Network]\\nAddress=10.81.0.2/24\\n' >/etc/systemd/network/10-eth1.network
      systemctl enable --now systemd-networkd`,
    told: /note\[beside\/prevented\]: systemd-networkd has eth1/,
    shares: /systemd-networkd has .*Address\/eth1\/10\.80\.1\.1/,
    theirs: address,
    moments: holding('systemctl restart systemd-networkd', 'networkctl reload', 'networkctl reconfigure eth1'),
  },
  {
    name: 'ifupdown',
    packages: [],
    setUp: `${stanza}; ifup eth1`,
    told: /note\[beside\/prevented\]: ifupdown has eth1/,
    shares: /ifupdown has Address\/eth1\/10\.80\.1\.1/,
    theirs: address,
    moments: holding('ifdown eth1; ifup eth1', 'systemctl restart networking'),
  },
  {
    name: 'ifupdown2',
    packages: ['ifupdown2'],
    setUp: `${stanza}; systemctl enable networking; systemctl restart networking`,
    told: /note\[beside\/prevented\]: ifupdown2 has eth1/,
    shares: /ifupdown2 has Address\/eth1\/10\.80\.1\.1/,
    theirs: address,
    moments: holding('ifreload -a', 'ifdown eth1; ifup eth1', 'systemctl restart networking'),
  },
  {
    name: 'netplan',
    packages: ['netplan.io'],
    setUp: `printf 'network:\\n  version: 2\\n  renderer: networkd\\n  ethernets:\\n    eth1:\\n      addresses: [10.81.0.2/24]\\n' >/etc/netplan/10.yaml
      chmod 600 /etc/netplan/10.yaml; systemctl enable systemd-networkd; netplan apply`,
    told: /note\[beside\/prevented\]: netplan, by systemd-networkd, has eth1/,
    shares: /netplan has .*Address\/eth1\/10\.80\.1\.1/,
    theirs: address,
    moments: holding('netplan apply', 'systemctl restart systemd-networkd'),
  },
  {
    name: 'nftables.service',
    packages: [],
    setUp: `printf '#!/usr/sbin/nft -f\\nflush ruleset\\ntable inet hand {\\n chain mine {\\n }\\n}\\n' >/etc/nftables.conf
      systemctl enable --now nftables`,
    told: /note\[beside\/flushes\]: nftables\.service/,
    shares: /nftables\.service has NfTablesChain\/ingress/,
    theirs: ['nft list tables', /inet hand/],
    moments: holding('systemctl reload nftables', 'systemctl restart nftables'),
  },
  {
    name: 'ufw',
    packages: ['ufw'],
    setUp: 'ufw allow 22/tcp; ufw --force enable; systemctl enable --now ufw',
    told: /note\[beside\/filters\]: ufw/,
    theirs: filters,
    moments: holding('systemctl restart ufw', 'ufw reload'),
  },
  {
    name: 'firewalld',
    packages: ['firewalld'],
    setUp: 'systemctl enable --now firewalld',
    told: /note\[beside\/filters\]: firewalld/,
    theirs: ['firewall-cmd --state', /running/],
    moments: holding('systemctl restart firewalld', 'firewall-cmd --reload'),
  },
  {
    name: 'dhcpcd',
    packages: ['dhcpcd'],
    setUp: `printf 'allowinterfaces eth1\\ninterface eth1\\nstatic ip_address=10.81.0.2/24\\n' >>/etc/dhcpcd.conf
      systemctl enable --now dhcpcd`,
    told: /warning\[beside\/overwrites\]: dhcpcd/,
    shares: /dhcpcd has Resolver\/resolvers/,
    theirs: address,
    moments: holding('systemctl restart dhcpcd'),
  },
  {
    name: 'systemd-resolved',
    packages: ['systemd-resolved'],
    setUp: `systemctl enable --now systemd-resolved; ln -sf ../run/systemd/resolve/stub-resolv.conf /etc/resolv.conf`,
    told: /note\[beside\/resolves\]: systemd-resolved/,
    shares: /systemd-resolved has Resolver\/resolvers/,
    theirs: ['readlink /etc/resolv.conf', /stub-resolv\.conf/],
    moments: holding('systemctl restart systemd-resolved'),
  },
  {
    name: 'resolvconf',
    packages: ['resolvconf'],
    setUp: `systemctl enable --now resolvconf; ln -sf ../run/resolvconf/resolv.conf /etc/resolv.conf
      echo 'nameserver 10.81.0.53' | resolvconf -a eth1.hand`,
    told: /note\[beside\/resolves\]: resolvconf/,
    shares: /resolvconf has Resolver\/resolvers/,
    theirs: ['readlink /etc/resolv.conf', /run\/resolvconf\/resolv\.conf/],
    moments: holding('systemctl restart resolvconf', 'resolvconf -u'),
  },
]
