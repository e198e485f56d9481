/** Sentences that rules of several kinds share. */
export const notNegative = 'Not below zero.'
export const subnetOrAddress = 'A network or an address, with or without a `!` in front.'
