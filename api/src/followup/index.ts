import './attendanceKind.js'
import './certificateKinds.js'
import './personal.js'
import './policy.js'
import { fileSeenIf } from '../files/index.js'
import { alsoRead, and, sql, type ClassRef } from '../platform/index.js'
import { Documentation, DocumentationFile } from './Documentation.js'
import { DatePresence, InvitedPresence } from './DatePresence.js'
import { Erasure, KeptFigure } from './KeptFigure.js'
import { organisesEvent } from '../summits/index.js'

export { mountCertificates } from './certificateRoute.js'
export { eraseEvents } from './eraseEvents.js'
export { documentationMachine } from './states.js'
export { mountGuestLists } from './routes.js'
export { DatePresence, InvitedPresence, Documentation, DocumentationFile, Erasure, KeptFigure }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  Documentation,
  DocumentationFile,
  KeptFigure,
  Erasure,
  DatePresence,
  InvitedPresence,
]

// who was there is corrected as long as the names are known
alsoRead('erasure')

// files of a documentation are seen as it is
fileSeenIf((f, v) =>
  and(
    sql`${f.subjectEntity} = 'Documentation'`,
    sql`exists (select 1 from documentation told where told.id = ${f.subjectId} and (told.state <> 'DRAFT' or ${organisesEvent(sql`told.summit_id`, v)}))`,
  ),
)
