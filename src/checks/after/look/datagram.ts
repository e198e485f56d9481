import type { Look } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'

// Whom a config names may be a secret, and so is no word of a process: the printf is the shell's.

/** Sends one datagram, its octets as `\xHH`, and prints those of the answer in hex, with blanks. What is sent may hold no line break. */
export const datagram = (host: string, port: number, octets: string, seconds = 2): Look => ({
  seconds: seconds + 1,
  needs: [['bash']],
  script: `printf '%s\\n' ${quote(host)} | timeout -s KILL ${seconds} bash -c 'read -r host; exec 3<>"/dev/udp/$host/$1" && printf "$2" >&3 && exec dd bs=2048 count=1 <&3' netloom ${port} ${quote(octets)} | od -An -v -tx1`,
})

/** Opens a connection, and prints `open`, or why it cannot be opened. */
export const connection = (host: string, port: string, seconds: number): Look => ({
  seconds: seconds + 1,
  needs: [['bash']],
  script: `printf '%s\\n' ${quote(host)} | timeout -s KILL ${seconds} bash -c 'read -r host; exec 3<>"/dev/tcp/$host/$1" && echo open' netloom ${quote(port)} 2>&1
:`,
})

/** Why a connection did not come about, in the words of bash but for those it has of itself. */
export function whyClosed(text: string): string {
  const [, why] = /: ([^:]+)$/.exec(text) ?? []
  return why ?? 'no answer in time'
}
