import './personal.js'
import type { ClassRef } from '../platform/index.js'
import { AuditEntry, AuditHead, AuditKey, AuditSeal, SignedHead } from './AuditEntry.js'
import { Change } from './Change.js'
import { auditGuards } from './guards.sql.js'
import { Reason } from './Reason.js'
import { Transition } from './Transition.js'

export { advance, advanceAll, stateKey, type AdvanceOptions } from './advance.js'
export { changed, trimChanges } from './changed.js'
export { changeFeed, type ChangedThing } from './changeFeed.js'
export { followChanges } from './followChanges.js'
export { keepPast, type PastMove } from './keepPast.js'
export { listenToChanges } from './listenToChanges.js'
export { eraseReason, eraseReasonsOf, keepReason } from './keepReason.js'
export { exportAudit } from './exportAudit.js'
export { record, type Recorded } from './record.js'
export { mountAudit } from './routes.js'
export { sealAudit, sealBehindSeconds } from './sealAudit.js'
export { signHead } from './signHead.js'
export { verifyAudit } from './verifyAudit.js'
export { reportLines, verifyFile } from './verifyFile.js'
export { AuditEntry, Change, Reason, Transition }

/** The module's tables, lowest first. */
export const auditEntities: ClassRef[] = [
  Reason,
  Transition,
  AuditEntry,
  AuditSeal,
  AuditHead,
  AuditKey,
  SignedHead,
  Change,
]
/** What entries know of their transaction, and append-only tables. */
export const guards: string[] = [auditGuards]
export { auditEntities as entities }
