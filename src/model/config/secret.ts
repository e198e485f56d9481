import { createHash } from 'node:crypto'
import { inspect } from 'node:util'

/** A text that is never shown. However it is printed, only its name comes out. */
export interface Secret {
  readonly name: string
  /** SHA-256 of its encrypted text; absent where it is kept in the clear, as in the environment. */
  readonly encrypted?: string
  /** The text itself, for what has to be made of it. */
  reveal(): string
}

/** A secret as a node knows it: by the seal that stands for it in specs, plans and the node's records. */
export interface SealedSecret extends Secret {
  readonly seal: string
}

/** A secret of a thing: as somebody wrote it, and in the spelling in which a node holds it. */
export interface UsedSecret {
  readonly written: Secret
  readonly held: Secret
}

export function secretOf(name: string, text: string, encryptedText?: string): Secret {
  const print = () => `(secret ${name})`
  return Object.freeze({
    name,
    ...(encryptedText === undefined ? {} : { encrypted: createHash('sha256').update(encryptedText).digest('hex') }),
    reveal: () => text,
    toString: print,
    toJSON: print,
    [inspect.custom]: print,
  })
}
