import { type AfterCheck, failed, type Look, passed } from '../../../model/node/check-after.ts'
import { changes } from '../look/concerned.ts'

/** What the kernel says of its clock, which whoever disciplines it tells it. */
const synchronised: Look = {
  needs: [['timedatectl', 'chronyc']],
  script: `if command -v chronyc >&2 && said=$(timeout -s KILL 2 chronyc -n tracking); then
  printf '%s\\n' "$said" | grep -E '^(Reference ID|Leap status)'
else
  timeout -s KILL 2 timedatectl show -p NTPSynchronized
fi
:`,
}

export const clock: AfterCheck = {
  id: 'clock',
  when: 'after',
  proves: 'A clock that was synchronised still is.',
  limits:
    'Told, and never a reason to take a change back: a clock that has lost its source is called synchronised for hours.',
  questions: (occasion) =>
    changes(occasion)
      ? [
          {
            proves: 'the clock is synchronised',
            about: 'system clock',
            looks: [synchronised],
            counts: 'told',
            judge: ([text = ''], earlier) => {
              if (/NTPSynchronized=yes|Leap status *: (Normal|Insert|Delete)/.test(text))
                return passed(text.trim().replaceAll('\n', ', '))
              return earlier?.worked ? failed('it is not synchronised') : undefined
            },
          },
        ]
      : [],
}
