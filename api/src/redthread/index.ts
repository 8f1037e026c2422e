import type { ClassRef } from '../platform/index.js'

/** The red thread has no table: it reads what goals, papers, decisions and values say of each other. */
export const entities: ClassRef[] = []
