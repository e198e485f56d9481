/** Whole seconds for what one can wait for, minutes and hours beyond. */
export function span(seconds: number): string {
  if (seconds < 180) return `${Math.round(seconds)} s`
  return seconds < 10_800 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}

/** `0.8 s`, `14 s`, `3 min`: as exact as people want to know. */
export const spanText = (milliseconds: number): string =>
  milliseconds < 9950 ? `${(milliseconds / 1000).toFixed(1)} s` : span(milliseconds / 1000)
