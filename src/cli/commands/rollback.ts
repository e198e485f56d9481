import { rollbackTransaction } from '../../apply/transaction.ts'
import { type Ending, endTransaction } from '../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'

const ending: Ending = { end: rollbackTransaction, wanted: 'rolled-back', done: 'The change was taken back on' }

export const run: Run<NodeOptions & TextOrJson> = (cli, { arguments: [id = ''], options }) =>
  endTransaction(cli, id, ending, options)
