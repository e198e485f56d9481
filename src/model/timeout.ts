/**
 * A signal that is given after so many milliseconds. Node 20 collects a bare `AbortSignal.timeout` that only an
 * `AbortSignal.any` waits for, and the latter is then never given: one listener of its own keeps it.
 */
export function timeoutAfter(milliseconds: number): AbortSignal {
  const signal = AbortSignal.timeout(milliseconds)
  signal.addEventListener('abort', () => {}, { once: true })
  return signal
}
