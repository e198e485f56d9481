import type { Gate, GateQuestion } from '../../model/config/gate.ts'
import { type GateConfig, questionOf } from '../../schema/cluster/gates.ts'
import { duration } from '../../schema/values/values.ts'
import { onThisMachine } from './paths.ts'

interface Machine {
  /** Of the file they are written in. */
  readonly folder: string
  readonly home: string
}

/** The gates of a rollout, with the defaults for what nobody wrote. */
export const gatesOf = (written: readonly GateConfig[], machine: Machine): readonly Gate[] =>
  written.flatMap((one) => {
    const question = askedBy(one, machine)
    return question ? [resolved(one, question)] : []
  })

function resolved(
  { name, when, timeout, tries = 3, pause = '5s', always = false }: GateConfig,
  question: GateQuestion,
): Gate {
  const isApproval = question.type === 'approval'
  const seconds = timeout === undefined ? (isApproval ? undefined : 10) : secondsOf(timeout)
  return {
    ...{ name, when: when ?? (isApproval ? 'beforeWave' : 'afterWave'), question },
    ...(seconds !== undefined && { seconds }),
    ...{ tries, pauseSeconds: secondsOf(pause), always },
  }
}

const secondsOf = (text: string): number => (duration(text) ?? 0) / 1000

function askedBy(one: GateConfig, { folder, home }: Machine): GateQuestion | undefined {
  const path = (text: string) => onThisMachine(folder, home, text)
  const { tcp, http, ping, command, prometheus, kubernetes } = one
  switch (questionOf(one)) {
    case 'probes':
      return { type: 'probes' }
    case 'tcp':
      return tcp && { type: 'tcp', endpoint: tcp.endpoint, from: tcp.from ?? ['controller'] }
    case 'http':
      return http && { type: 'http', url: http.url, from: http.from ?? ['controller'] }
    case 'ping':
      return ping && { type: 'ping', host: ping.host, from: ping.from ?? ['controller'] }
    case 'command': {
      const [program, ...words] = command ?? []
      return program === undefined ? undefined : { type: 'command', argv: [program, ...words], folder }
    }
    case 'prometheus': {
      if (prometheus === undefined) return undefined
      const { url, query, atLeast, atMost, tokenFile, tokenEnv } = prometheus
      return {
        ...{ type: 'prometheus', url, query },
        ...(atLeast !== undefined && { atLeast: Number(atLeast) }),
        ...(atMost !== undefined && { atMost: Number(atMost) }),
        ...(tokenFile !== undefined && { token: { file: path(tokenFile) } }),
        ...(tokenEnv !== undefined && { token: { env: tokenEnv } }),
      }
    }
    case 'kubernetes':
      return (
        kubernetes && {
          ...{ type: 'kubernetes', kubeconfig: path(kubernetes.kubeconfig), node: kubernetes.node ?? '<node>' },
          ...(kubernetes.context !== undefined && { context: kubernetes.context }),
        }
      )
    case 'approval':
      return { type: 'approval' }
    default:
      return undefined
  }
}
