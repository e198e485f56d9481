import { contains, familyOf } from '../../../src/model/ip.ts'
import type { Resource } from '../../../src/model/node/resource.ts'
import type { Command } from '../../../src/model/plan/command.ts'
import type { KernelLink } from './links.ts'

interface Held {
  readonly link: string
  readonly address: string
}
interface Way {
  readonly link: string
  readonly destination: string
  readonly gateway: string
  readonly metric: number
  readonly protocol: string
}

/**
 * A kernel as strict and as high-handed as a real one (measured on 6.1): it refuses what cannot be, and does to links,
 * addresses and routes, unasked, what a kernel does. It knows nothing of kinds and plans.
 */
export class NetKernel {
  readonly links = new Map<string, KernelLink>()
  addresses: Held[] = []
  routes: Way[] = []

  copy(): NetKernel {
    const other = new NetKernel()
    for (const [name, link] of this.links) other.links.set(name, { ...link })
    other.addresses = [...this.addresses]
    other.routes = [...this.routes]
    return other
  }

  /** In few words, for who reads a counterexample. */
  [Symbol.for('fast-check/toStringMethod')](): string {
    const links = [...this.links.values()].map(
      ({ name, up, mtu, master }) => `${name} ${up ? 'up' : 'down'} ${mtu} ${master ?? ''}`,
    )
    return [
      links,
      this.addresses.map((one) => Object.values(one).join(' ')),
      this.routes.map((one) => Object.values(one).join(' ')),
    ]
      .map((list) => `[${list.join(', ')}]`)
      .join(' ')
  }

  run({ argv, stdin }: Command): void {
    const words = argv[0] === 'promoting-secondaries' ? argv.slice(2) : argv
    const [program, object, verb, ...rest] = words
    if (program === 'tee' || program === 'await-address') return void stdin
    if (program !== 'ip') throw new Error(`no program ${program}`)
    const act = (this.#verbs as Record<string, ((words: string[]) => void) | undefined>)[`${object} ${verb}`]
    if (!act) throw new Error(`ip ${object} ${verb}: unknown`)
    act(rest)
  }

  readonly #verbs = {
    'link add': (words: string[]) => this.#add(words),
    'link set': (words: string[]) => this.#set(words),
    'link del': ([, name]: string[]) => this.#del(this.#link(name)),
    'address replace': (words: string[]) => this.#putAddress(words),
    'address del': ([address, , link]: string[]) =>
      this.#delAddress({ address: address as string, link: link as string }),
    'route replace': (words: string[]) => this.#putRoute(words),
    'route del': (words: string[]) => this.#delRoute(words),
  }

  #link(name: string | undefined): KernelLink {
    const link = this.links.get(name ?? '')
    if (!link) throw new Error(`Cannot find device "${name}"`)
    return link
  }

  #add(words: string[]): void {
    const at = words.indexOf('type')
    const given = pairs(words.slice(0, at))
    const type = words[at + 1] as string
    const name = given.name as string
    if (this.links.has(name)) throw new Error('File exists')
    const parent = given.link === undefined ? undefined : this.#link(given.link)
    const base = { name, type, up: false, mtu: parent?.mtu ?? 1500, multicast: true }
    const more = pairs(words.slice(at + 2))
    if (type === 'vlan') {
      const own = { vlan: { parent: given.link, id: Number(more.id), protocol: more.protocol } }
      this.links.set(name, { ...base, parent: given.link as string, own })
    } else if (type === 'veth') {
      const peer = words.at(-1) as string
      this.links.set(name, { ...base, own: { veth: { peer } } })
      this.links.set(peer, { ...base, name: peer, own: { veth: { peer: name } } })
    } else if (type === 'bond') this.links.set(name, { ...base, own: { bond: { mode: more.mode } } })
    else if (type === 'bridge') this.links.set(name, { ...base, own: { bridge: { stp: false, vlanFiltering: false } } })
    else this.links.set(name, base)
  }

  #set([, name, ...words]: string[]): void {
    const link = this.#link(name)
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]
      if (word === 'up') this.#open(link)
      else if (word === 'down') this.#close(link)
      else if (word === 'nomaster') this.#leave(link)
      else if (word === 'master') this.#join(link, this.#link(words[++i]))
      else if (word === 'mtu') this.#setMtu(link, Number(words[++i]), true)
      else if (word === 'multicast') link.multicast = words[++i] === 'on'
      else if (word === 'address') i += 1
      else throw new Error(`ip link set: ${word} is unknown`)
    }
  }

  #riders = (name: string): KernelLink[] => [...this.links.values()].filter((one) => one.parent === name)
  #ports = (name: string): KernelLink[] => [...this.links.values()].filter((one) => one.master === name)

  #open(link: KernelLink): void {
    if (link.up) return
    if (link.parent && !this.#link(link.parent).up) throw new Error('Network is down')
    link.up = true
    for (const rider of this.#riders(link.name)) this.#open(rider)
  }

  #close(link: KernelLink): void {
    if (!link.up) return
    for (const rider of this.#riders(link.name)) this.#close(rider)
    link.up = false
    this.routes = this.routes.filter((route) => route.link !== link.name)
    this.#dropIpv6(link.name)
  }

  #dropIpv6(name: string): void {
    this.addresses = this.addresses.filter(({ link, address }) => link !== name || familyOf(address) === 4)
    this.routes = this.routes.filter(({ link, destination }) => link !== name || familyOf(destination) === 4)
  }

  #setMtu(link: KernelLink, mtu: number, asked: boolean): void {
    const parent = link.parent === undefined ? undefined : this.#link(link.parent)
    if (parent && mtu > parent.mtu) throw new Error('Numerical result out of range')
    if (link.type === 'bridge' && asked) link.mtuSet = true
    if (mtu === link.mtu) return
    link.mtu = mtu
    if (mtu < 1280) this.#dropIpv6(link.name)
    for (const rider of this.#riders(link.name)) if (rider.mtu > mtu) this.#setMtu(rider, mtu, false)
    if (link.type === 'bond') for (const port of this.#ports(link.name)) this.#setMtu(port, mtu, false)
    if (link.master) this.#adjust(this.#link(link.master))
  }

  /** A bridge that nobody gave an MTU has the least of its ports. */
  #adjust(bridge: KernelLink): void {
    const ports = this.#ports(bridge.name)
    if (bridge.type !== 'bridge' || bridge.mtuSet || ports.length === 0) return
    this.#setMtu(bridge, Math.min(...ports.map(({ mtu }) => mtu)), false)
  }

  #join(link: KernelLink, master: KernelLink): void {
    if (link.master === master.name) return
    if (link.master) this.#leave(link)
    if (master.type === 'bond' && link.up) throw new Error('Device can not be enslaved while up.')
    if (!['bond', 'bridge', 'vrf'].includes(master.type)) throw new Error('Operation not supported')
    link.master = master.name
    if (master.type === 'bond') {
      link.mtuAlone = link.mtu
      this.#setMtu(link, master.mtu, false)
      this.#open(link)
    }
    if (master.type === 'vrf') this.#cycle(link)
    this.#adjust(master)
  }

  #leave(link: KernelLink): void {
    const master = link.master === undefined ? undefined : this.links.get(link.master)
    delete link.master
    if (link.mtuAlone !== undefined) {
      this.#close(link)
      this.#setMtu(link, link.mtuAlone, false)
      delete link.mtuAlone
    }
    if (master?.type === 'vrf') this.#cycle(link)
    if (master) this.#adjust(master)
  }

  #cycle(link: KernelLink): void {
    if (!link.up) return
    this.#close(link)
    this.#open(link)
  }

  #del(link: KernelLink): void {
    if (link.type === 'physical') throw new Error('Operation not supported')
    for (const port of this.#ports(link.name)) this.#leave(port)
    for (const rider of this.#riders(link.name)) this.#del(rider)
    this.#close(link)
    if (link.master) this.#leave(link)
    this.links.delete(link.name)
    this.addresses = this.addresses.filter((one) => one.link !== link.name)
    const peer = (link.own as { veth?: { peer: string } } | undefined)?.veth?.peer
    if (peer && this.links.has(peer)) this.#del(this.#link(peer))
  }

  #putAddress([address, , name]: string[]): void {
    const link = this.#link(name)
    if (familyOf(address as string) === 6 && link.mtu < 1280) throw new Error('Invalid argument')
    if (this.addresses.some((one) => one.link === name && one.address === address)) return
    this.addresses.push({ link: link.name, address: address as string })
  }

  #delAddress({ address, link }: Held): void {
    const left = this.addresses.filter((one) => one.link !== link || one.address !== address)
    if (left.length === this.addresses.length) throw new Error('Cannot assign requested address')
    this.addresses = left
    if (familyOf(address) === 4 && !left.some((one) => one.link === link && familyOf(one.address) === 4))
      this.routes = this.routes.filter((route) => route.link !== link || familyOf(route.destination) === 6)
  }

  #putRoute([destination, ...words]: string[]): void {
    const { metric, proto, via, dev } = pairs(words) as Record<string, string>
    const link = this.#link(dev)
    if (!link.up || (familyOf(destination as string) === 6 && link.mtu < 1280)) throw new Error('Network is down')
    const near = this.addresses.some((one) => one.link === dev && contains(one.address, via as string))
    if (!near) throw new Error('Nexthop has invalid gateway.')
    const route = {
      destination: destination as string,
      metric: Number(metric),
      gateway: via as string,
      link: link.name,
    }
    this.routes = [
      ...this.routes.filter((one) => !isSame(one, route)),
      { ...route, protocol: proto === '110' ? 'netloom' : 'static' },
    ]
  }

  #delRoute([destination, ...words]: string[]): void {
    const { metric } = pairs(words) as Record<string, string>
    const left = this.routes.filter(
      (one) => !isSame(one, { destination: destination as string, metric: Number(metric) }),
    )
    if (left.length === this.routes.length) throw new Error('No such process')
    this.routes = left
  }

  /** All it shows, as kinds see it. */
  resources(): Resource[] {
    return [
      ...[...this.links.values()].map((link) => ({ kind: 'Link', id: link.name, spec: this.#seen(link) })),
      ...this.addresses.map(({ link, address }) => ({
        ...{ kind: 'Address', id: `${link}/${address}` },
        spec: { link, address, priority: familyOf(address) === 6 ? 256 : 0, dynamic: false, scope: 'global' },
      })),
      ...this.routes.map(({ destination, metric, ...way }) => ({
        ...{ kind: 'Route', id: `main/${destination}/${metric}` },
        spec: { destination, table: 254, metric, type: 'unicast', scope: 'global', ...way, ...plain },
      })),
    ].sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1))
  }

  #seen({ name, type, up, mtu, multicast, master, own }: KernelLink): object {
    const portOf = master === undefined ? null : (this.links.get(master)?.type ?? null)
    return { name, type, up, mtu, multicast, master: master ?? null, portOf, ...own }
  }
}

const plain = { nextHops: [], source: null, mtu: null, onlink: false }

const isSame = (a: Pick<Way, 'destination' | 'metric'>, b: Pick<Way, 'destination' | 'metric'>): boolean =>
  a.destination === b.destination && a.metric === b.metric

/** Words that come as a name and its value. */
const pairs = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] as string]] : [])))
