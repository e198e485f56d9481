import { expect, it } from 'vitest'
import { visible } from '../../src/model/visible.ts'

it.each([
  ['a line end', 'a\nb', 'a\\nb'],
  ['an escape of a terminal', '\u001b[2J', '\\u{1b}[2J'],
  ['a C1 control', '\u009b2J', '\\u{9b}2J'],
  ['a mark that turns words round', 'a\u202eb', 'a\\u{202e}b'],
  ['signs of no width', 'a\u200b\ufeffb', 'a\\u{200b}\\u{feff}b'],
  ['a tag', 'a\u{e0061}', 'a\\u{e0061}'],
  ['half a sign', 'a\ud800', 'a\\u{d800}'],
  ['spaces that only look like one', 'a\u00a0b c\u3000', 'a\\u{a0}b c\\u{3000}'],
  ['commands to a runner of CI', 'x ::set-output name=a::b', 'x \\u{3a}:set-output name=a::b'],
  ['another such', 'x ##vso[task.setvariable]##[group]', 'x \\u{23}#vso[task.setvariable]\\u{23}#[group]'],
  ['addresses', 'fd00::1 ::1 ::', 'fd00::1 ::1 ::'],
  ['letters and pictures', 'ä 漢 🙂', 'ä 漢 🙂'],
])('shows %s so that it can do nothing', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})
