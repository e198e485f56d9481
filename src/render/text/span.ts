/** Whole seconds for what one can wait for, minutes and hours beyond. */
export function span(seconds: number): string {
  if (seconds < 180) return `${Math.round(seconds)} s`
  return seconds < 10_800 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
