/** What a node answered about secrets. */
export interface Seals {
  /** The seals of those that it was asked for, in their order. */
  readonly wanted: readonly string[]
  /** It has no key yet and sealed with one that is gone by now: no other look gives these seals again. */
  readonly passing: boolean
}

/** The seal that a node gave a secret of its config, as it can be kept beside what was seen there. */
export interface RecordedSeal {
  /** SHA-256 of the encrypted text of the secret. */
  readonly encrypted: string
  /** What the secret is for: `wg0 privateKey`. */
  readonly use: string
  readonly seal: string
}

/** The seals in a text. */
export const sealsIn = (text: string): readonly string[] => text.match(/sealed:[0-9a-f]{64}/g) ?? []

/**
 * Shell functions by which a node names a secret without telling it: a seal is a digest under a key of two random halves that
 * is made on the node and never leaves it (NMAC over SHA-256, for which coreutils are enough; the one key of an HMAC would
 * have to be unfolded byte by byte). Whoever reads seals can tell whether two secrets of one node are the same, and cannot
 * try out what they might be. The secrets lie in files named after their seals, for rollbacks and boots.
 */
export const sealFunctions = `
secrets=/var/lib/netloom/secrets

# Without a key of its own the node takes one that nobody keeps.
read_seal_key() {
  seal_key=own
  { read -r inner_key outer_key <"$secrets/key"; } 2>/dev/null && return
  seal_key=passing
  new_seal_key
}

new_seal_key() {
  random=$(head -c 64 /dev/urandom | od -An -v -tx1 | tr -d ' \\n')
  outer_key=\${random#????????????????????????????????????????????????????????????????}
  inner_key=\${random%"$outer_key"}
}

seal() {
  digest=$(printf '%s%s' "$inner_key" "$1" | sha256sum)
  digest=$(printf '%s%s' "$outer_key" "\${digest%% *}" | sha256sum)
  printf 'sealed:%s\\n' "\${digest%% *}"
}

# Everything there is to know of the WireGuard links, with seals in place of keys: as wg itself prints it for scripts.
show_wireguard() {
  command -v wg >/dev/null || return 0
  wg show all dump </dev/null | while IFS='	' read -r link one two three four more; do
    if [ -n "$more" ]; then
      [ "$two" = '(none)' ] || two=$(seal "$two")
    elif [ "$one" != '(none)' ]; then
      one=$(seal "$one")
    fi
    printf '%s\\t%s\\t%s\\t%s\\t%s%s\\n' "$link" "$one" "$two" "$three" "$four" "\${more:+	$more}"
  done
}
`
