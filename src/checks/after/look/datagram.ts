import type { Look } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'

/** Sends one datagram, its octets as `\xHH`, and prints those of the answer in hex, with blanks. What is sent may hold no line break. */
export const datagram = (host: string, port: number, octets: string, seconds = 2): Look => ({
  seconds: seconds + 1,
  needs: [['bash']],
  script: `timeout -s KILL ${seconds} bash -c 'exec 3<>"/dev/udp/$1/$2" && printf "$3" >&3 && exec dd bs=2048 count=1 <&3' netloom ${quote(host)} ${port} ${quote(octets)} | od -An -v -tx1`,
})

/** Opens a connection, and prints `open`, or why it cannot be opened. */
export const connection = (host: string, port: string, seconds: number): Look => ({
  seconds: seconds + 1,
  needs: [['bash']],
  script: `timeout -s KILL ${seconds} bash -c 'exec 3<>"/dev/tcp/$1/$2" && echo open' netloom ${quote(host)} ${quote(port)} 2>&1
:`,
})

/** Why a connection did not come about, in the words of bash but for those it has of itself. */
export function whyClosed(text: string): string {
  const [, why] = /: ([^:]+)$/.exec(text) ?? []
  return why ?? 'no answer in time'
}
