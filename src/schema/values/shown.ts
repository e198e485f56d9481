import { visible } from '../../model/visible.ts'

/** A text from a file as it may be shown to people: quoted, short, and unable to move a cursor or turn a line round. */
export const shown = (text: string): string =>
  visible(JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text))
