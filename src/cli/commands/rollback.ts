import { rollbackTransaction } from '../../apply/transaction.ts'
import { endTransaction } from '../transactions.ts'
import type { NodeOptions, TextOrJson } from '../words.ts'
import type { Run } from '../world.ts'

export const run: Run<NodeOptions & TextOrJson> = (world, { arguments: [id = ''], options }) =>
  endTransaction(world, id, rollbackTransaction, options)
