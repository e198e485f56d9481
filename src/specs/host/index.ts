import type { Part } from '../part.ts'

/** The machine's name and resolver, its clock, its files, its firewall, and what the kernel is told. */
export const host: readonly Part[] = []
