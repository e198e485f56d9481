import { hostWordRule } from '../../schema/fields/hostname.ts'

/** Whether it is one word that can stand in a file of names. Validation has warned of others; we write none of them. */
export const isHostWord = (name: string): boolean => hostWordRule(name, []).length === 0
