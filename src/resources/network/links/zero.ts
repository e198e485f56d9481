/** Whether a value is empty, as far as layers go: all that it holds is empty, 0 or false. */
export function isZero(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isZero)
  return value === undefined || value === null || value === '' || value === 0 || value === false || value === 'netrom'
}
