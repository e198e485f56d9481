import fc from 'fast-check'

/** One of these; an earlier one is the simpler. */
export const oneOf = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Some fields of these, and always those named. */
export const some = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T, ...always: readonly string[]) =>
  fc.record(fields, { requiredKeys: always as never[] }) as unknown as fc.Arbitrary<Readonly<Record<string, unknown>>>

export const few = <T>(one: fc.Arbitrary<T>, most = 3, least = 0): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: least, maxLength: most })

/** Names so few that things meet: NICs, links that are made, other names of NICs, and long ones. */
export const nics = ['eth0', 'eth1', 'eth2', 'enp129s0f1np1'] as const
export const otherNames = ['net0', 'enp1s0'] as const
export const madeNames = ['bond0', 'br0', 'dummy0', 'eth0.100', 'vlan5', 'ab0'] as const

export const nic = (): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: oneOf(...nics) }, { weight: 1, arbitrary: oneOf(...otherNames) })

export const linkName = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: nic() },
    { weight: 8, arbitrary: oneOf(...madeNames) },
    { weight: 1, arbitrary: oneOf('lo', 'wg0', 'vrf0') },
  )

/** Now and then one that the kernel refuses, of which people are warned. */
export const anyName = (): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: linkName() }, { weight: 1, arbitrary: oneOf('a b', 'sixteen-letters-') })

export const prefix = (): fc.Arbitrary<string> =>
  oneOf(
    ...['10.0.0.1/24', '10.0.0.2/24', '10.0.1.1/24', '10.0.0.1/32', '10.0.0.1/16', '169.254.3.3/16', '10.244.1.1/16'],
    ...['fd00::1/64', 'fd00::2/64', 'FD00::1/64', 'fd00::1/128', '2001:DB8:0:0::A/64', 'fe80::1/64'],
    // Addresses that Talos knows to be its own, or that stay on the machine.
    ...['fd00:0:0:3::1/64', 'fd54:616c:6f73:0:204f:5320:444e:531/128', '127.0.0.5/8', '::ffff:10.0.0.7/128'],
  )

export const bareAddress = (): fc.Arbitrary<string> => oneOf('10.0.0.9', '10.0.0.1', 'fd00::9', 'FD00::1')

export const network = (): fc.Arbitrary<string> =>
  oneOf(
    ...['10.20.0.0/16', '10.20.5.5/16', '10.20.0.0/24', '10.0.0.0/0', '224.0.0.0/4', '239.1.2.3/8', '127.5.0.0/16'],
    ...['fd10::/48', 'FD10::1/48', 'ff02::/16', '::1/128', '2001:DB8::/32'],
    ...['0.0.0.0/8', '239.0.0.0/1', '128.0.0.0/1', '::/1', 'ff02::1/1', '::ffff:10.20.0.0/112'],
  )

export const gateway = (): fc.Arbitrary<string> => oneOf('10.0.0.254', '10.0.1.254', 'fd00::fe', 'FE80::1')
export const source = (): fc.Arbitrary<string> => oneOf('10.0.0.1', '10.0.1.1', 'fd00::1', 'FD00::1')

export const metric = (): fc.Arbitrary<number> => oneOf(1024, 0, 1, 100, 4_294_967_295)
export const mtu = (): fc.Arbitrary<number> => oneOf(1500, 0, 1280, 9000)

export const hostName = (): fc.Arbitrary<string> => oneOf('node-1', 'node-1.example.org', 'a.b.c', 'node-1.')

/** A word that no file of names can hold, of which people are warned. */
export const hostWord = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: oneOf('registry', 'registry.example.org', 'db', 'Upper') },
    { weight: 1, arbitrary: oneOf('ü', 'a b') },
  )

export const params = (): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.dictionary(
    oneOf(
      ...['net.ipv4.ip_forward', 'net/ipv4/ip_forward', 'net.ipv4.conf.eth0/100.rp_filter'],
      ...['net/ipv4/conf/eth0.100/rp_filter', 'net.ipv4.ip_local_port_range', 'kernel.panic', '../etc/passwd'],
    ),
    oneOf('1', '0', '2', '20000\t40000', '  20000   40000 ', 'a\nb'),
    { maxKeys: 3 },
  )

export const wireguardKey = 'dVqJmm9LRNZSbR0sXH5XjTIIBdwfVVPqVqVOFuQdBX4='
