import { relative, resolve } from 'node:path'
import { type Diagnostic, isFileRange } from '../../model/diagnostic.ts'
import type { CliProcess } from '../process.ts'

/** A path as a forge names it: from the root of the checkout, where CI says where that is. What lies outside stays as it is. */
export function checkoutPath({ cwd, env }: Pick<CliProcess, 'cwd' | 'env'>, path: string): string {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || cwd
  const inside = relative(root, resolve(cwd, path))
  return inside === '' || inside.startsWith('..') ? path : inside
}

/** Diagnostics with their files named so. */
export const inCheckout = (cli: Pick<CliProcess, 'cwd' | 'env'>, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((one) =>
    isFileRange(one.at) ? { ...one, at: { ...one.at, file: checkoutPath(cli, one.at.file) } } : one,
  )
