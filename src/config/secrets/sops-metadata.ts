import { type LocatedObject, type LocatedValue, partAt, textAt } from '../yaml/located-value.ts'

/** What SOPS writes about a file beside its values. */
export interface SopsMetadata {
  /** The data key, encrypted for each of those who may open the file. */
  readonly encryptedKeys: readonly string[]
  readonly mac: string
  readonly lastModified: string
  readonly macOnlyEncrypted: boolean
  /** Whether the value under these keys is encrypted; absent when the rule is a pattern we cannot read. */
  readonly isEncrypted?: Rule
  /** The key is split among several groups, which we cannot put together. */
  readonly shared: boolean
}

type Rule = (path: readonly string[]) => boolean

/** The metadata of a file that SOPS encrypted; undefined for any other. */
export function sopsMetadata(located: LocatedValue): SopsMetadata | undefined {
  const sops = partAt(located, ['sops'])
  if (sops?.kind !== 'object' || textAt(sops, 'mac') === undefined) return undefined
  const groups = listAt(sops, 'key_groups')
  return {
    encryptedKeys: [sops, ...groups].flatMap((group) =>
      listAt(group, 'age').flatMap((key) => textAt(key, 'enc') ?? []),
    ),
    mac: textAt(sops, 'mac') ?? '',
    lastModified: textAt(sops, 'lastmodified') ?? '',
    macOnlyEncrypted: textAt(sops, 'mac_only_encrypted') === 'true',
    ...ruleOf(sops),
    shared: groups.length > 1,
  }
}

function listAt(located: LocatedValue, key: string): readonly LocatedValue[] {
  const part = partAt(located, [key])
  return part?.kind === 'array' ? part.items : []
}

const rules = ['unencrypted_suffix', 'encrypted_suffix', 'encrypted_regex', 'unencrypted_regex'] as const
const commentRules = ['encrypted_comment_regex', 'unencrypted_comment_regex'] as const

/** Which values are encrypted: by one rule of four, and by the names of the keys on the way; not by comments. */
function ruleOf(sops: LocatedObject): { readonly isEncrypted?: Rule } {
  const given = (name: string) => textAt(sops, name) || undefined
  if (rules.filter(given).length > 1 || commentRules.some(given)) return {}
  const [suffix, regex, plainRegex] = [given('encrypted_suffix'), given('encrypted_regex'), given('unencrypted_regex')]
  if (suffix !== undefined) return { isEncrypted: some((key) => key.endsWith(suffix)) }
  const pattern = regex ?? plainRegex
  if (pattern !== undefined) {
    const compiled = compile(pattern)
    if (compiled === undefined) return {}
    const matches = some((key) => compiled.test(key))
    return { isEncrypted: regex === undefined ? (path) => !matches(path) : matches }
  }
  const plain = given('unencrypted_suffix') ?? '_unencrypted'
  return { isEncrypted: (path) => !some((key) => key.endsWith(plain))(path) }
}

const some =
  (test: (key: string) => boolean): Rule =>
  (path) =>
    path.some(test)

/** Patterns are in Go's words, which write flags in front and may put a backslash before any sign. */
const compile = (pattern: string): RegExp | undefined =>
  compiled(pattern) ?? compiled(pattern.replace(/\\([-_ "'!#%&,:;<=>@`~])/g, '$1'))

function compiled(pattern: string): RegExp | undefined {
  try {
    return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'iu') : new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}
