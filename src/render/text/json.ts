/** What a terminal or a runner of CI could obey, though JSON may hold it as it is. */
const obeyed = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]|#(?=#\w*\[)/gu

/** JSON for people's terminals and CI logs too: the same value, with nothing in it that does anything there. */
export const jsonText = (value: unknown, space?: number): string =>
  JSON.stringify(value, null, space).replace(obeyed, (sign) =>
    Array.from({ length: sign.length }, (_, i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
