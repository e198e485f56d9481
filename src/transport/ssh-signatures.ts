import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineError } from '../model/engine-error.ts'
import { output } from './child.ts'
import { lastWords } from './failure.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Whose signatures are believed, and which keys no longer are, in the forms of OpenSSH. */
export interface Signers {
  readonly allowed: string
  readonly revoked?: string
}

/** Why a signature does not count. */
export type SignatureFault = 'unknown-signer' | 'expired' | 'revoked' | 'wrong-text' | 'damaged'

export type Verified =
  /** Fingerprint of the key. */
  { readonly key: string } | { readonly fault: SignatureFault; readonly detail: string }

/** What signatures of approvals are for: a signature of anything else never passes for one. */
const namespace = 'netloom-approval'

/**
 * Signs a text with a private key, or by the agent with the one that belongs to a public key. Throws `EngineError`. The
 * key never leaves the program of OpenSSH, nor stands in the words of a process.
 */
export async function signText(text: string, key: string, env: Environment): Promise<string> {
  const { code, stdout, stderr } = await output(['ssh-keygen', '-Y', 'sign', '-n', namespace, '-f', key], plain(env), {
    stdin: text,
  })
  if (code === 0 && stdout.startsWith('-----BEGIN SSH SIGNATURE-----')) return stdout
  if (code === 127) throw noProgram()
  const why = /passphrase/i.test(stderr)
    ? 'it is protected by a passphrase, and nobody is asked for it here'
    : /No private key found/i.test(stderr)
      ? 'it is a public key, and no agent has the private one'
      : /No such file/i.test(stderr)
        ? 'there is no such file'
        : lastWords(stderr) || `ssh-keygen ended with ${code ?? 'no exit code'}`
  throw new EngineError('approve/key', `nothing can be signed with ${key}: ${why}`, {
    hint: 'Name a private key without a passphrase, or ssh-add it and name its public key: --key ~/.ssh/id_ed25519.pub',
  })
}

/** Under which names a signature would count now; none where its key is unknown, expired or no signature at all. */
export const signersOf = (signature: string, signers: Signers, env: Environment): Promise<readonly string[]> =>
  withFiles({ signature, ...signers }, async (file) => {
    const words = ['-Y', 'find-principals', '-f', file.allowed, '-s', file.signature]
    const { code, stdout } = await run(words, env)
    return code === 0 ? stdout.split('\n').filter((line) => line !== '') : []
  })

/** Whether somebody of this name signed this text, as of now. Throws `EngineError` where nothing can be verified. */
export const verifyText = (
  text: string,
  { who, signature }: { readonly who: string; readonly signature: string },
  signers: Signers,
  env: Environment,
): Promise<Verified> =>
  withFiles({ signature, ...signers }, async (file) => {
    const revoked = file.revoked === undefined ? [] : ['-r', file.revoked]
    const words = ['-n', namespace, '-s', file.signature]
    const named = ['-Y', 'verify', '-f', file.allowed, '-I', who, ...words]
    const { code, stdout, stderr } = await run([...named, ...revoked], env, text)
    const key = /with \S+ key (SHA256:\S+)\s*$/.exec(stdout)?.[1]
    if (code === 0 && key !== undefined) return { key }
    return { fault: await faultOf(stderr), detail: lastWords(stderr.replace('Could not verify signature.', '')) }

    async function faultOf(told: string): Promise<SignatureFault> {
      if (/has expired|not yet valid/i.test(told)) return 'expired'
      // It says little of a key that is on the list of revoked ones.
      if (revoked.length > 0 && (await run(named, env, text)).code === 0) return 'revoked'
      if (/incorrect signature|namespace does not match/i.test(told)) return 'wrong-text'
      if (/parse signature|invalid format|sshsig_armor/i.test(told)) return 'damaged'
      return 'unknown-signer'
    }
  })

async function run(words: readonly string[], env: Environment, stdin = '') {
  const ended = await output(['ssh-keygen', ...words], plain(env), { stdin })
  if (ended.code === 127) throw noProgram()
  return ended
}

/** It reads signers and signatures from files only. They hold no secret, and go whatever happens. */
async function withFiles<T>(
  texts: Signers & { readonly signature: string },
  use: (file: Signers & { readonly signature: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-approval-'))
  try {
    const put = async (name: string, text: string): Promise<string> => {
      const place = join(folder, name)
      await writeFile(place, text, { mode: 0o600 })
      return place
    }
    const { allowed, revoked, signature } = texts
    return await use({
      allowed: await put('allowed', allowed),
      signature: await put('signature', signature),
      ...(revoked !== undefined && { revoked: await put('revoked', revoked) }),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nobody is asked for a passphrase by a window, and its words are those this file knows. */
const plain = (env: Environment): Environment => ({ ...env, LC_ALL: 'C', SSH_ASKPASS_REQUIRE: 'never' })

const noProgram = (): EngineError =>
  new EngineError('approve/no-ssh-keygen', 'approvals are signed and verified by ssh-keygen, which is not here', {
    hint: 'Install openssh-client.',
  })
