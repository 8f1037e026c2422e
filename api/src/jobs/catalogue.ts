import * as v from 'valibot'

/** How a job recurs; days and hours are those of the office's wall clock. */
export type Every = { daily: string } | { minutes: number }

/** What the queue must know of a kind of job. */
export interface JobKind {
  /** Schema of its ids. */
  ids: v.GenericSchema<Record<string, string>>
  /** A run longer than this is given up; the claim's lease. */
  timeoutMs: number
  /** Runs before it counts as failed. */
  attempts: number
  /** Pause before the second run; doubles with each further one, up to an hour. */
  backoffMs: number
  /** Runs by itself, once a slot in the whole installation. */
  every?: Every
}

const none = v.strictObject({})

/**
 * Every kind of job there is. To add one: a line here, a handler of the same name in `workers/src/handlers.ts`
 * (it does not compile without), and `enqueue(ctx, 'module.verb', { ids })` where it is wanted. Running twice must be harmless.
 */
export const catalogue = {
  'accounts.expireVerifications': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:00' },
  },
  'accounts.tellEndedSubstitutions': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:10' },
  },
  'offers.expire': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:10' },
  },
  'owners.ask': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:10' },
  },
  'seats.watch': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:15' },
  },
  'accounts.tidySessions': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 2,
    backoffMs: 10_000,
    every: { daily: '03:15' },
  },
  'files.tidy': { ids: none, timeoutMs: 60_000, attempts: 2, backoffMs: 10_000, every: { minutes: 60 } },
  'papers.lapseOffers': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '00:30' },
  },
  'consultations.concludeLate': {
    ids: none,
    timeoutMs: 300_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '00:45' },
  },
  'meetings.tellStation': {
    ids: v.strictObject({
      consultationId: v.pipe(v.string(), v.uuid()),
      meetingId: v.pipe(v.string(), v.uuid()),
    }),
    timeoutMs: 60_000,
    attempts: 10,
    backoffMs: 10_000,
  },
  'meetings.watchMissed': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 3,
    backoffMs: 10_000,
    every: { minutes: 2 },
  },
  'councilfiles.fetch': {
    ids: v.strictObject({ fileId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 300_000,
    attempts: 3,
    backoffMs: 10_000,
  },
  'councilfiles.read': {
    ids: v.strictObject({ fileId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 5_000,
  },
  'councilfiles.take': {
    ids: v.strictObject({ fileId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 300_000,
    attempts: 10,
    backoffMs: 5_000,
  },
  'deadlines.watchNotices': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { minutes: 30 },
  },
  'summits.lapsePlaces': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 3,
    backoffMs: 10_000,
    every: { minutes: 1 },
  },
  'summits.openDueItems': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '05:30' },
  },
  'admission.keepTickets': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 3,
    backoffMs: 10_000,
    every: { minutes: 1 },
  },
  'workshops.draw': { ids: none, timeoutMs: 120_000, attempts: 5, backoffMs: 10_000, every: { minutes: 1 } },
  'followup.erase': {
    ids: none,
    timeoutMs: 600_000,
    attempts: 5,
    backoffMs: 60_000,
    every: { daily: '04:00' },
  },
  'surveys.close': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '00:15' },
  },
  'invitations.send': {
    ids: v.strictObject({ sendingId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 120_000,
    attempts: 20,
    backoffMs: 5_000,
  },
  'invitations.remind': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 3,
    backoffMs: 10_000,
    every: { minutes: 1 },
  },
  'documents.make': {
    ids: v.strictObject({ documentId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 300_000,
    attempts: 10,
    backoffMs: 5_000,
  },
  'reports.render': {
    ids: v.strictObject({ versionId: v.pipe(v.string(), v.uuid()) }),
    timeoutMs: 600_000,
    attempts: 5,
    backoffMs: 5_000,
  },
  'documents.erase': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '04:00' },
  },
  // enqueued by those who know of a mailbox, as often as it is to be read
  'inbox.read': { ids: none, timeoutMs: 120_000, attempts: 2, backoffMs: 10_000 },
  'inbox.tidy': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 2,
    backoffMs: 10_000,
    every: { daily: '03:20' },
  },
  'tasks.escalate': {
    ids: none,
    timeoutMs: 120_000,
    attempts: 5,
    backoffMs: 30_000,
    every: { daily: '06:00' },
  },
  'audit.trimChanges': {
    ids: none,
    timeoutMs: 60_000,
    attempts: 2,
    backoffMs: 10_000,
    every: { minutes: 15 },
  },
  'audit.signHead': {
    ids: none,
    timeoutMs: 300_000,
    attempts: 3,
    backoffMs: 10_000,
    every: { daily: '03:00' },
  },
  'jobs.tidy': { ids: none, timeoutMs: 60_000, attempts: 2, backoffMs: 10_000, every: { daily: '03:30' } },
} as const satisfies Record<string, JobKind>

/** Name of a job. */
export type JobName = keyof typeof catalogue
/** The ids a kind of job is given. */
export type JobIds<N extends JobName> = v.InferOutput<(typeof catalogue)[N]['ids']>

/** The kind of a job; undefined for a name an older version left behind. */
export function kindOf(name: string): JobKind | undefined {
  return Object.hasOwn(catalogue, name) ? (catalogue as Record<string, JobKind>)[name] : undefined
}
