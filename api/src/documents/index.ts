import './personal.js'
import { exists, sql, visibleSql, type ClassRef } from '../platform/index.js'
import { fileSeenIf } from '../files/index.js'
import { Document } from './Document.js'

export { Document, documentOpenIf, documentSeenIf } from './Document.js'
export { DocumentKindEnum, DocumentStateEnum } from './enums.js'
export { eraseDocuments, eraseDocumentsWith } from './eraseDocuments.js'
export { filesOfDocument } from './filesOfDocument.js'
export { pictureOf } from './pictureOf.js'
export { documentKind, type HowToMake, type Sheet, type Workshop } from './kinds.js'
export { makeDocument, type Making, type Typeset } from './makeDocument.js'
export { requestDocument, type WantedDocument } from './requestDocument.js'
export { documentMachine } from './states.js'

/** The module's tables. */
export const entities: ClassRef[] = [Document]

// a document's files are seen as the document is
fileSeenIf(
  (f, v) =>
    sql`(${f.subjectEntity} = 'Document' and ${exists(Document, (d) => sql`${d.id} = ${f.subjectId} and ${visibleSql(Document, d, v)}`)})`,
)
