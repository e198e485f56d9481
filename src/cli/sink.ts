/** Where text goes: a stream, whose terminal size is known if it is one. */
export interface Sink {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}
