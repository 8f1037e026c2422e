import { documentKinds, documentStates } from '../contract/documents.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the kinds of documents. */
export const DocumentKindEnum = enumOf(documentKinds, 'DocumentKind', 'Documents to be printed or kept.')
/** GraphQL enum of the states of a document. */
export const DocumentStateEnum = enumOf(documentStates, 'DocumentState', 'States of a document.')
