import type { Gate, GateQuestion } from '../model/config/gate.ts'

/** A port that nobody listens at: it is assigned to what is long gone, and no browser's list keeps `fetch` from it. */
const closedPort = 2

/** Reserved for ever, and for being thrown away (RFC 1112, RFC 6666): the networks of examples are in use here and there. */
const nobodyHas = { v4: '240.0.0.1', v6: '100::1' }

/**
 * The same question, so changed that it has to fail, asked about a node that is not there; undefined where a person is asked. A gate
 * that passes it all the same cannot fail.
 */
export function negativeControl({ question }: Pick<Gate, 'question'>): GateQuestion | undefined {
  switch (question.type) {
    case 'probes':
      return { type: 'tcp', endpoint: `127.0.0.1:${closedPort}`, from: ['node'] }
    case 'tcp':
      return {
        ...question,
        endpoint: question.endpoint.replace(/:\d+$/, `:${closedPort}`),
        from: question.from.slice(0, 1),
      }
    case 'http':
      return {
        ...question,
        url: question.url.replace(/^(https?:\/\/(?:\[[^\]]*\]|[^:/?#]*))(?::\d+)?/i, `$1:${closedPort}`),
        from: question.from.slice(0, 1),
      }
    case 'ping':
      return {
        ...question,
        host: question.host.includes(':') ? nobodyHas.v6 : nobodyHas.v4,
        from: question.from.slice(0, 1),
      }
    case 'prometheus': {
      const { atLeast, atMost = 0 } = question
      return { ...question, query: `(${question.query}) * 0 + ${atLeast === undefined ? atMost + 1 : atLeast - 1}` }
    }
    case 'kubernetes':
      return { ...question, node: 'netloom-negative-control' }
    case 'command':
      return question
    case 'approval':
      return undefined
  }
}
