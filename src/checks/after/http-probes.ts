import { type AfterCheck, failed, type Look, passed } from '../../model/node/check-after.ts'
import { quote } from '../../model/plan/command.ts'
import { changes } from './look/concerned.ts'

export const httpProbes: AfterCheck = {
  id: 'http-probe',
  when: 'after',
  proves: 'The page of each HTTPProbeConfig is answered with a status below 400, asked from the node.',
  limits: 'Needs curl or wget on the node; it does not follow redirects, and one counts as an answer.',
  questions: (occasion) =>
    changes(occasion)
      ? occasion.probes.flatMap(({ http, seconds, tries }) =>
          http
            ? [
                {
                  proves: `probe of ${withoutLogin(http.url)}`,
                  about: 'HTTPProbeConfig',
                  tries,
                  insists: true,
                  looks: [page(http.url, seconds)],
                  judge: ([text = '']) => {
                    const status = Number(/\b(\d{3})\s*$/.exec(text)?.[1] ?? 0)
                    if (status === 0) return failed(text.replace(/000\s*$/, '').trim() || 'no answer in time')
                    return status < 400 ? passed(`status ${status}`) : failed(`status ${status}`)
                  },
                },
              ]
            : [],
        )
      : [],
}

/** The words that let one in are in the address, which is therefore no word of a process: both read it. */
function page(url: string, seconds: number): Look {
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

const withoutLogin = (url: string): string => url.replace(/^(https?:\/\/)[^/?#]*@/, '$1')
