import type { ClassRef } from './platform/index.js'

/** Every entity of every module, bottom up. */
export const entities: ClassRef[] = []

/** Constraints and functions that decorators cannot say: idempotent SQL, run after the tables exist. */
export const guards: string[] = []
