import type { AdvancementState } from '../contract/advancement.lists.js'
import { machine } from '../platform/index.js'
import { AdvancementPlan } from './AdvancementPlan.js'

/** A plan is prepared, asked and counted once, then published; what was published too early is taken back. */
export const advancementMachine = machine<AdvancementPlan, AdvancementState, AdvancementVerb>({
  name: 'advancement.plan',
  entity: AdvancementPlan,
  states: {
    DRAFT: { editable: true },
    OPEN: { public: true },
    CLOSED: {},
    PUBLISHED: { public: true },
  },
  initial: ['DRAFT'],
  moves: {
    openAdvancement: { from: ['DRAFT'], to: 'OPEN' },
    closeAdvancement: { from: ['OPEN'], to: 'CLOSED' },
    publishAdvancement: { from: ['CLOSED'], to: 'PUBLISHED' },
    unpublishAdvancement: { from: ['PUBLISHED'], to: 'CLOSED' },
  },
})
/** The moves of a plan. */
export type AdvancementVerb =
  'openAdvancement' | 'closeAdvancement' | 'publishAdvancement' | 'unpublishAdvancement'
