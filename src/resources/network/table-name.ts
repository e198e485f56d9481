import { tableNumber } from '../../schema/values/values.ts'

const names: Readonly<Record<number, string>> = { 0: 'unspec', 253: 'default', 254: 'main', 255: 'local' }

/** A routing table as resources name it: `main`, `100`. */
export function tableName(written: string): string {
  const number = tableNumber(written) ?? 0
  return names[number] ?? String(number)
}
