import type { Fault } from '../model/config/document-type.ts'

/** What is accepted and checked but not yet done on nodes is reported, never left out in silence. */
export const unfinished = (path: Fault['path'], what: string): Fault => ({
  severity: 'warning',
  code: 'lint/not-carried-out',
  path,
  summary: `netloom does not set up ${what} yet: this changes nothing on the node`,
  hint: 'leave it to the distribution, or remove it',
})
