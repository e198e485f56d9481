import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { concernedLinks } from '../look/concerned.ts'

const speeds: Look = {
  script: `for link in /sys/class/net/*; do
  [ -e "$link/device" ] || continue
  printf '%s %s %s\\n' "\${link##*/}" "$(cat "$link/speed")" "$(cat "$link/duplex")"
done
:`,
}

/** A pair that was negotiated anew may have come out slower than the one before. */
export const linkSpeed: AfterCheck = {
  id: 'link-speed',
  when: 'after',
  proves: 'NICs that the change is about are as fast as they were, and in full duplex if they were.',
  limits: 'Virtual links have no speed.',
  questions: (occasion) =>
    concernedLinks(occasion).map((name) => ({
      proves: `${name} is as fast as before`,
      about: name,
      looks: [speeds],
      judge: ([text], earlier) => {
        const now = speedOf(text, name)
        if (!now) return undefined
        const then = speedOf(earlier?.answers[0], name)
        const saw = `${now.speed} Mb/s, ${now.duplex} duplex`
        const slower = then && (now.speed < then.speed || (then.duplex === 'full' && now.duplex === 'half'))
        return slower ? failed(`${saw}; it was ${then.speed} Mb/s, ${then.duplex} duplex`) : passed(saw)
      },
    })),
}

function speedOf(text: string | undefined, name: string) {
  const [, speed, duplex = ''] =
    (text ?? '')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([link]) => link === name) ?? []
  return Number(speed) > 0 ? { speed: Number(speed), duplex } : undefined
}
