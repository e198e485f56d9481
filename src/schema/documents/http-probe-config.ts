import type { Static } from 'typebox'
import type { Fault } from '../../model/config/document-type.ts'
import { defineDocument } from '../define.ts'
import { probe, probeInWords, probeRules } from '../fields/probe.ts'
import { readUrl } from '../fields/url.ts'
import { shown } from '../values/shown.ts'
import { object, string } from '../vocabulary.ts'

const schema = object(
  { ...probe, url: string('The address of a page.', { minLength: 1, 'x-merge': 'url' }) },
  'The network is fine while this page can be read: nodes try it before and after each change, and take the change back if it no longer can.',
)
export type HTTPProbeConfig = Static<typeof schema>

export const HTTPProbeConfig = defineDocument<HTTPProbeConfig>({
  kind: 'HTTPProbeConfig',
  identity: 'name',
  schema,
  rules: (document) => [...urlRules(document.url), ...probeRules(document)],
  inWords: { ...probeInWords, url: ['Begins with http or https and names a host.'] },
  example: { name: 'portal', url: 'https://portal.example.org/health', timeout: '3s' },
})

function urlRules(text: string): Fault[] {
  const url = readUrl(text)
  const wrong = (summary: string, code = 'document/bad-value'): Fault[] => [
    { code, path: ['url'], summary, hint: 'write it as in `https://portal.example.org/health`' },
  ]
  if (url === undefined) return wrong(`${shown(text)} is no URL`, 'decode/bad-value')
  if (!['http', 'https'].includes(url.scheme)) return wrong(`${shown(text)} begins with neither http nor https`)
  return url.host === '' ? wrong(`${shown(text)} names no host`) : []
}
