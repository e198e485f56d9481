import { visible } from '../../model/visible.ts'

/** Foreign text where HTML stands, in an element or in an attribute's quotes. */
export const html = (text: string): string =>
  visible(text).replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
