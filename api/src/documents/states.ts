import type { DocumentState } from '../contract/documents.lists.js'
import { machine } from '../platform/index.js'
import { Document } from './Document.js'

/** A document is asked for, made in one go or in slices, and erased; what cannot be made is said. */
export const documentMachine = machine<Document, DocumentState, DocumentVerb>({
  name: 'documents.document',
  entity: Document,
  states: {
    REQUESTED: {},
    BEING_MADE: {},
    READY: {},
    FAILED: {},
    ERASED: { terminal: true },
  },
  initial: ['REQUESTED'],
  moves: {
    beginDocument: { from: ['REQUESTED'], to: 'BEING_MADE' },
    finishDocument: { from: ['BEING_MADE'], to: 'READY' },
    failDocument: { from: ['REQUESTED', 'BEING_MADE'], to: 'FAILED' },
    eraseDocument: { from: ['REQUESTED', 'BEING_MADE', 'READY', 'FAILED'], to: 'ERASED' },
  },
})
/** The moves of a document; all of them are the system's. */
export type DocumentVerb = 'beginDocument' | 'finishDocument' | 'failDocument' | 'eraseDocument'
