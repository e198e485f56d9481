import { exists } from '../lab/kernel.ts'
import { run } from '../lab/run.ts'

let tried: Promise<string> | undefined

/**
 * `kvm` where a kernel really runs under it, else software emulation. A device node proves nothing: within another
 * virtual machine it may be there and run no guest, so a bare kernel is booted until it panics for want of a root.
 * `NETLOOM_VM_ACCEL=tcg` spares the trial.
 */
export function accelerator(kernel: string): Promise<string> {
  tried ??= kvmRuns(kernel).then((runs) => (runs ? 'kvm' : emulation))
  return tried
}

const emulation = 'tcg,thread=multi'

async function kvmRuns(kernel: string): Promise<boolean> {
  if (process.env.NETLOOM_VM_ACCEL === 'tcg' || !(await exists('/dev/kvm'))) return false
  const machine = ['-machine', 'q35', '-accel', 'kvm', '-cpu', 'host', '-m', '256', '-nodefaults', '-display', 'none']
  const words = [...machine, '-no-reboot', '-kernel', kernel, '-append', 'panic=-1']
  return (await run(['timeout', '10', 'qemu-system-x86_64', ...words])).code === 0
}
