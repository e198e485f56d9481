import { LineCounter } from 'yaml'
import type { FileRange, Position } from '../../model/diagnostic.ts'

/** One file's text, without a byte order mark. `file` is the path as the user would type it. */
export interface Source {
  readonly file: string
  readonly text: string
  readonly lines: LineCounter
}

/** A stretch of a source, in UTF-16 units from its start. */
export interface Origin {
  readonly source: Source
  readonly start: number
  readonly end: number
}

export const sourceOf = (file: string, text: string): Source => ({
  file,
  text: text.startsWith('\uFEFF') ? text.slice(1) : text,
  lines: lineStarts(text.startsWith('\uFEFF') ? text.slice(1) : text),
})

function lineStarts(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

/** Where an origin lies, as lines and columns. */
export const rangeOf = ({ source, start, end }: Origin): FileRange => ({
  file: source.file,
  start: position(source, start),
  end: position(source, Math.max(start, end)),
})

/** The part of an origin that lies on its first line. */
export function firstLine(origin: Origin): Origin {
  const end = origin.source.text.indexOf('\n', origin.start)
  return end < 0 || end >= origin.end ? origin : { ...origin, end }
}

function position({ lines }: Source, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
