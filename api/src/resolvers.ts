import type { ClassRef } from './platform/index.js'

/** Every resolver class of every module; the schema is what they describe. */
export const resolvers: ClassRef[] = []
