/** By what a link that a config chooses by its hardware is found again, whatever it is called then. */
export interface Card {
  /** What it was called when it was chosen. */
  readonly name: string
  /** The hardware address that it was made with; where the place is what counts, it has none here. */
  readonly hardwareAddr?: string
  /** Its place on the bus. */
  readonly busPath?: string
}
