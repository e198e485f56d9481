import { type AfterCheck, failed, passed } from '../../../model/node/check-after.ts'
import { changes, touches } from '../look/concerned.ts'

const params = { 4: 'net.ipv4.ip_forward', 6: 'net.ipv6.conf.all.forwarding' } as const

/** Containers and routers need it, and it is switched by more than one word. */
export const forwarding: AfterCheck = {
  id: 'forwarding',
  when: 'after',
  proves: 'A node that forwarded packets still does, unless the change says otherwise.',
  questions: (occasion) =>
    changes(occasion)
      ? ([4, 6] as const)
          .filter(() => !touches(occasion, 'KernelParam', (id) => id.includes('forward')))
          .map((family) => ({
            proves: `IPv${family} is forwarded`,
            about: params[family],
            looks: [{ script: `read -r value </proc/sys/${params[family].replaceAll('.', '/')} && echo "$value"` }],
            judge: ([text = ''], earlier) => {
              if (text.trim() === '1') return passed('on')
              return earlier?.worked ? failed('off') : undefined
            },
          }))
      : [],
}
