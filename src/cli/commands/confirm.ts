import { confirmTransaction } from '../../apply/transaction.ts'
import { type Ending, endTransaction } from '../fleet/transactions.ts'
import type { NodeOptions, TextOrJson } from '../options.ts'
import type { Run } from '../process.ts'

const ending: Ending = { end: confirmTransaction, wanted: 'confirmed', done: 'The change is permanent on' }

export const run: Run<NodeOptions & TextOrJson> = (cli, { arguments: [id = ''], options }) =>
  endTransaction(cli, id, ending, options)
