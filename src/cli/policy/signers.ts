/** The people whom a file of signers names; patterns of names are no people. */
export function principalsIn(allowedSigners: string): readonly string[] {
  const names = allowedSigners.split('\n').flatMap((line) => {
    const [, quoted, bare] = /^\s*(?:"([^"]+)"|([^\s"#][^\s"]*))\s/.exec(line) ?? []
    const isAuthority = /\scert-authority[\s,]/.test(line)
    return isAuthority ? [] : (quoted ?? bare ?? '').split(',')
  })
  return [...new Set(names)].filter((name) => name !== '' && !/[*?!]/.test(name))
}
