import { createHash, createHmac, randomBytes } from 'node:crypto'
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

export const secretOf = (name: string, text: string, encryptedText?: string): Secret =>
  new HeldSecret(name, text, encryptedText === undefined ? {} : { encrypted: sha256(encryptedText) })

/** The text of a field that may be empty, as a secret. */
export const secretOrNone = (name: string, text = ''): Secret | '' => (text === '' ? '' : secretOf(name, text))

export const textOf = (secret: Secret | ''): string => (secret === '' ? '' : secret.reveal())

/** A secret under the name that a config has for it, as a node knows it. */
export const sealedSecret = ({ name, encrypted }: Omit<Secret, 'reveal'>, text: string, seal: string): SealedSecret =>
  new HeldSecret(name, text, { ...(encrypted !== undefined && { encrypted }), seal }) as Secret as SealedSecret

const same = Symbol('same')
/** For this process alone: whoever sees two secrets can tell whether they are the same, and cannot try out what they are. */
const key = randomBytes(32)

class HeldSecret implements Secret {
  declare readonly encrypted?: string
  readonly [same]: string
  readonly name: string
  readonly #text: string

  constructor(name: string, text: string, more: { readonly encrypted?: string; readonly seal?: string }) {
    this.name = name
    this.#text = text
    this[same] = createHmac('sha256', key).update(text).digest('hex')
    Object.assign(this, more)
    Object.freeze(this)
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return `(secret ${this.name})`
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}

export const isSecret = (value: unknown): value is Secret => value instanceof HeldSecret

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
