/** A text from a file as it may be shown to people: quoted, short, and unable to move a cursor or turn a line round. */
export const shown = (text: string): string =>
  harmless(JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text))

/** A sentence that may quote a file: without quotes or limit of its own, but as unable to do harm. */
export const harmless = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
