/** The people whom a file of signers names, by the first name of each key; patterns of names are no people. */
export function principalsIn(allowedSigners: string): readonly string[] {
  const names = allowedSigners.split('\n').flatMap((line) => {
    const [, quoted, bare] = /^\s*(?:"([^"]+)"|([^\s"#][^\s"]*))\s/.exec(line) ?? []
    const isAuthority = /\scert-authority[\s,]/.test(line)
    const people = (quoted ?? bare ?? '').split(',').filter((name) => name !== '' && !/[*?!]/.test(name))
    return isAuthority ? [] : people.slice(0, 1)
  })
  return [...new Set(names)]
}
