import type { DocumentationState } from '../contract/followup.lists.js'
import { machine } from '../platform/index.js'
import { Documentation } from './Documentation.js'

/** A documentation is written, published as provisional, and becomes final. */
export const documentationMachine = machine<Documentation, DocumentationState, DocumentationVerb>({
  name: 'followup.documentation',
  entity: Documentation,
  states: {
    DRAFT: { editable: true },
    PROVISIONAL: { public: true, editable: true },
    FINAL: { public: true },
  },
  initial: ['DRAFT'],
  moves: {
    publishDocumentation: { from: ['DRAFT'], to: 'PROVISIONAL' },
    finaliseDocumentation: { from: ['PROVISIONAL'], to: 'FINAL' },
    reopenDocumentation: { from: ['FINAL'], to: 'PROVISIONAL', reason: true },
    withdrawDocumentation: { from: ['PROVISIONAL'], to: 'DRAFT', reason: true },
  },
})
/** The moves of a documentation. */
export type DocumentationVerb =
  'publishDocumentation' | 'finaliseDocumentation' | 'reopenDocumentation' | 'withdrawDocumentation'
