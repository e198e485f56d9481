import { type Mapping, partAt, type Tree, textAt, toValue } from '../tree.ts'

/** What SOPS writes about a file beside its values. */
export interface SopsMetadata {
  /** The data key, encrypted for each of those who may open the file. */
  readonly encryptedKeys: readonly string[]
  readonly mac: string
  readonly lastModified: string
  readonly macOnlyEncrypted: boolean
  /** Whether the value under these keys is encrypted. */
  isEncrypted(path: readonly string[]): boolean
  /** The key is split among several groups, which we cannot put together. */
  readonly shared: boolean
}

/** The metadata of a file that SOPS encrypted; undefined for any other. */
export function sopsMetadata(tree: Tree): SopsMetadata | undefined {
  const sops = partAt(tree, ['sops'])
  if (sops?.kind !== 'mapping' || textAt(sops, 'mac') === undefined) return undefined
  const groups = listAt(sops, 'key_groups')
  return {
    encryptedKeys: [sops, ...groups].flatMap((group) =>
      listAt(group, 'age').flatMap((key) => textAt(key, 'enc') ?? []),
    ),
    mac: textAt(sops, 'mac') ?? '',
    lastModified: textAt(sops, 'lastmodified') ?? '',
    macOnlyEncrypted:
      partAt(sops, ['mac_only_encrypted'])?.kind === 'scalar' && textAt(sops, 'mac_only_encrypted') === 'true',
    isEncrypted: rule(sops),
    shared: groups.length > 1,
  }
}

function listAt(tree: Tree, key: string): readonly Tree[] {
  const part = partAt(tree, [key])
  return part?.kind === 'list' ? part.items : []
}

/** Which values are encrypted: one of four rules, by the names of the keys on the way. */
function rule(sops: Mapping): SopsMetadata['isEncrypted'] {
  const given = (name: string) => {
    const part = partAt(sops, [name])
    const value = part && toValue(part)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const some = (test: (key: string) => boolean) => (path: readonly string[]) => path.some(test)
  const [suffix, regex, plainRegex] = [given('encrypted_suffix'), given('encrypted_regex'), given('unencrypted_regex')]
  if (suffix !== undefined) return some((key) => key.endsWith(suffix))
  if (regex !== undefined) return some((key) => new RegExp(regex).test(key))
  if (plainRegex !== undefined) return (path) => !some((key) => new RegExp(plainRegex).test(key))(path)
  const plain = given('unencrypted_suffix') ?? '_unencrypted'
  return (path) => !some((key) => key.endsWith(plain))(path)
}
