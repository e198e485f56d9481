import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'
import { page, statusIn, whyUnread } from '../look/page.ts'

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
                    const status = statusIn(text)
                    if (status === 0) return failed(whyUnread(text))
                    return status < 400 ? passed(`status ${status}`) : failed(`status ${status}`)
                  },
                },
              ]
            : [],
        )
      : [],
}

const withoutLogin = (url: string): string => url.replace(/^(https?:\/\/)[^/?#]*@/, '$1')
