import { expect, test } from 'vitest'
import { addresses, derived, documents, input } from './derived.ts'

const named = documents('kind: HostnameConfig\nhostname: n1')
const status = (...inputs: ReturnType<typeof input>[]) => derived(named, { inputs }).of('NetworkStatuses').status
const route = (dst: string) => input('RouteStatuses.net.talos.dev', `inet4/${dst}`, { dst, gateway: '10.0.0.1' })
const probe = (id: string, success: boolean) => input('ProbeStatuses.net.talos.dev', id, { success })

test('says nothing where nobody looked', () => {
  expect(status()).toBeUndefined()
})

test('a default route connects, but where there are probes only they count', () => {
  const ready = { addressReady: true, connectivityReady: true, hostnameReady: true, etcFilesReady: true }
  const current = addresses('current', '10.0.0.5/24')
  expect(status(current, route(''))).toEqual(ready)
  expect(status(current, route('10.9.0.0/16'))).toEqual({ ...ready, connectivityReady: false })
  expect(status(current, route(''), probe('a', true), probe('b', false))).toEqual({
    ...ready,
    connectivityReady: false,
  })
  expect(status(probe('a', true))).toEqual({ ...ready, addressReady: false })
})
