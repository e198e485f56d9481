import { rollbackTransaction } from '../../apply/transaction.ts'
import { type Ending, endTransaction } from '../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

const ending: Ending = { end: rollbackTransaction, wanted: 'rolled-back', done: 'The change was taken back on' }

export const run: Run<NodeOptions & TextOrJson> = (world, { arguments: [id = ''], options }) =>
  endTransaction(world, id, ending, options)
