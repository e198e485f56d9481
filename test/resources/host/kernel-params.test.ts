import { expect, test } from 'vitest'
import { derived, documents } from './derived.ts'

test('key by key, documents win over the legacy config', () => {
  const text = `
machine:
  sysctls: { net.ipv4.ip_forward: "0", vm.swappiness: "10" }
  sysfs: { devices.system.cpu.cpu0.cpufreq.scaling_governor: performance }
---
${documents('kind: SysctlConfig\nparams: { net.ipv4.ip_forward: "1", kernel.panic: "5" }')}`
  const value = (text: string) => ({ value: text, ignoreErrors: false })
  expect(derived(text).of('KernelParamSpecs', 'runtime')).toEqual({
    'proc.sys.net.ipv4.ip_forward': value('1'),
    'proc.sys.vm.swappiness': value('10'),
    'proc.sys.kernel.panic': value('5'),
    'sys.devices.system.cpu.cpu0.cpufreq.scaling_governor': value('performance'),
  })
})
