import './personal.js'
import type { ClassRef } from '../platform/index.js'
import { Job } from './Job.js'

export { catalogue, kindOf, type Every, type JobIds, type JobKind, type JobName } from './catalogue.js'
export { enqueue, enqueueAll } from './enqueue.js'
export { claimJob, failJob, finishJob, jobFigures, jobsToHand, tidyJobs, type ClaimedJob } from './ledger.js'
export { enqueueDue, slotOf } from './schedule.js'
export { Job }

/** The module's tables. */
export const entities: ClassRef[] = [Job]
