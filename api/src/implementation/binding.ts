import type { Resolution } from '../consultations/index.js'

/** The outcomes that ask something of the administration. */
export const binding: readonly Resolution['outcome'][] = ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED']
