import { ask } from './ask.ts'
import { converse } from './converse.ts'
import type { Session } from './shell.ts'
import type { ReadTransport, WriteTransport } from './transport.ts'

/** A session that can only be asked. */
export const forReading = (node: string, session: Session): ReadTransport => ({
  node,
  probe: (probes, signal) => ask(session, probes, signal),
  [Symbol.asyncDispose]: () => session.close(),
})

/** A session that can also run scripts. */
export const forWriting = (node: string, session: Session): WriteTransport => ({
  ...forReading(node, session),
  converse: (...conversation) => converse(session, ...conversation),
})
