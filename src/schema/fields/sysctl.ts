import type { Fault } from '../../model/config/document-type.ts'
import { shown } from '../values/shown.ts'

/** Keys and values of kernel parameters. Keys become paths under /proc/sys, so a key that could leave it is refused. */
export const sysctlRules = (params: Readonly<Record<string, string>>, at: Fault['path']): Fault[] =>
  Object.entries(params).flatMap(([key, value]) => {
    const path = [...at, key]
    if (key === '')
      return [
        {
          code: 'document/bad-value',
          path: at,
          summary: 'a kernel parameter has an empty key',
          hint: 'write its name',
        },
      ]
    return [
      ...(/^[A-Za-z0-9_-][A-Za-z0-9_./@:-]*$/.test(key) && !/(^|\/)\.*(\/|$)|\.\./.test(key)
        ? []
        : [unsafe(key, path)]),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      ...(/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value) ? [unsafeValue(key, path)] : []),
    ]
  })

const unsafe = (key: string, path: Fault['path']): Fault => ({
  severity: 'warning',
  code: 'lint/kernel-parameter',
  path,
  summary: `${shown(key)} is no name of a kernel parameter`,
  hint: 'write it as in `net.ipv4.ip_forward`, or with slashes: `net/ipv4/conf/eth0.100/rp_filter`',
})

const unsafeValue = (key: string, path: Fault['path']): Fault => ({
  severity: 'warning',
  code: 'lint/kernel-parameter',
  path,
  summary: `the value of ${shown(key)} holds a line break or another control character`,
})
