import { confirmTransaction } from '../../apply/transaction.ts'
import { type Ending, endTransaction } from '../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

const ending: Ending = { end: confirmTransaction, wanted: 'confirmed', done: 'The change is permanent on' }

export const run: Run<NodeOptions & TextOrJson> = (world, { arguments: [id = ''], options }) =>
  endTransaction(world, id, ending, options)
