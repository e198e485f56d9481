import type { Dialect } from './forge.ts'

/** How long a platform takes a text for. */
export const sizeIn = (unit: Dialect['unit']): ((text: string) => number) => sizes[unit]

const sizes: Readonly<Record<Dialect['unit'], (text: string) => number>> = {
  'UTF-16 units': (text) => text.length,
  'code points': (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0),
  bytes: (text) => Buffer.byteLength(text),
}
