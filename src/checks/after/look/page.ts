import type { Look } from '../../../model/node/check-after.ts'
import { quote } from '../../../model/plan/command.ts'

/** Asks for a page, and prints its status last. The words that let one in are in the address, which is therefore no word of a process: both read it. */
export function page(url: string, seconds: number): Look {
  const written = `url = "${url.replace(/["\\]/g, '\\$&')}"`
  return {
    seconds: seconds + 1,
    needs: [['curl', 'wget']],
    script: `if command -v curl >&2; then
  printf '%s\\n' ${quote(written)} | timeout -s KILL ${seconds} curl -sS -o /dev/null -w '%{http_code}' -K - 2>&1 | cut -c 1-200
else
  printf '%s\\n' ${quote(url)} | timeout -s KILL ${seconds} wget -S -O /dev/null -t 1 --max-redirect=0 -i - 2>&1 | sed -n 's/^  HTTP[^ ]* \\([0-9]*\\).*/\\1/p' | head -n 1
fi
:`,
  }
}

/** The status that `page` printed; 0 where there was no answer. */
export const statusIn = (text: string): number => Number(/\b(\d{3})\s*$/.exec(text)?.[1] ?? 0)

/** Why there was none, in the words of the program that asked. */
export const whyUnread = (text: string): string => text.replace(/000\s*$/, '').trim() || 'no answer in time'
