import type { Codes } from './codes.ts'

/** `netloom init`. */
export const codesOfInit: Codes = {
  'init/exists': [
    'A file that `netloom init` would write is there already, so nothing was written.',
    'Name another folder with -C.',
  ],
  'init/managed': [
    'Netloom looks after the node already, so it was left out of the new cluster.',
    'Go on with the cluster it was applied from.',
  ],
  'init/not-written': ['The folder could not be written, and nothing was left there.', 'Name another folder with -C.'],
  'init/would-change': [
    'The config that was written for a node does not say all that is there, so that applying it would change something.',
    'Look at `netloom plan`, and mend the file of the node before anything is applied.',
  ],
  'usage/host': ['A word is no host, or one is named twice.', 'Write [USER@]HOST[:PORT].'],
}
