import {
  Apart,
  asSystem,
  closeDueSurveys,
  concludeLateStations,
  drawWorkshops,
  eraseAnswers,
  eraseDocuments,
  eraseEvents,
  eraseNeeds,
  escalate,
  askCouncilSystem,
  askOwners,
  expireOffers,
  expireVerifications,
  followAllOrders,
  keepTickets,
  lapseOffers,
  lapsePlaces,
  makeDocument,
  openDueItems,
  openToTell,
  readCouncilFile,
  remindFlow,
  renderReport,
  ringUnreached,
  sendDueReminders,
  sendInvitations,
  signHead,
  takeCouncilFile,
  tellEndedSubstitutions,
  tellStation,
  tendAdvancement,
  tidyFiles,
  tidyInbox,
  tidySessions,
  trimChanges,
  type openInstallation,
  watchContinuity,
  watchMissed,
  watchNotices,
} from '@mitsprache/api/domain'
import { tidyJobs, type JobIds, type JobName } from '@mitsprache/api/jobs'
import type { Logger } from 'pino'
import { typeset } from './documents/typeset.js'
import { readInbox, type InboxParts } from './inbox/readInbox.js'

/** What a handler is given. Running it twice must do no harm. */
export interface JobContext {
  source: Awaited<ReturnType<typeof openInstallation>>
  /** Aborted when the job's time is over. */
  signal: AbortSignal
  log: Pick<Logger, 'info'>
  /** Address of this installation, for links in letters. */
  publicUrl: string
  /** File of the key that signs the heads of the audit chain. */
  auditKeyFile: string
  /** Origins of systems of councils that may be asked wherever they are. */
  councilSystems?: readonly string[] | undefined
  /** The mailbox answers come to, where there is one. */
  inbox?: InboxParts | undefined
}

/** One handler for each kind of job: a missing one does not compile. */
export type Handlers = { [N in JobName]: (context: JobContext, ids: JobIds<N>) => Promise<void> }

/** What the workers do for each kind of job. */
export const handlers: Handlers = {
  async 'accounts.expireVerifications'({ source }) {
    await asSystem(source, expireVerifications)
  },
  async 'accounts.tellEndedSubstitutions'({ source }) {
    await asSystem(source, tellEndedSubstitutions)
  },
  async 'offers.expire'({ source }) {
    await asSystem(source, expireOffers)
  },
  async 'owners.ask'({ source }) {
    await asSystem(source, askOwners)
  },
  async 'seats.watch'({ source }) {
    await asSystem(source, watchContinuity)
    await asSystem(source, remindFlow)
  },
  'accounts.tidySessions': ({ source }) => asSystem(source, tidySessions),
  'files.tidy': ({ source }) => asSystem(source, tidyFiles),
  async 'papers.lapseOffers'({ source }) {
    await asSystem(source, lapseOffers)
  },
  async 'deadlines.watchNotices'({ source }) {
    await watchNotices(source)
  },
  async 'consultations.concludeLate'({ source }) {
    await concludeLateStations(source)
  },
  'meetings.tellStation': ({ source }, ids) => asSystem(source, (ctx) => tellStation(ctx, ids)),
  async 'meetings.watchMissed'({ source }) {
    await watchMissed(source)
  },
  'councilfiles.fetch': ({ source, signal, councilSystems }, { fileId }) =>
    askCouncilSystem(source, fileId, { known: councilSystems ?? [], signal }),
  'councilfiles.read': ({ source }, { fileId }) => readCouncilFile(source, fileId),
  'councilfiles.take': ({ source, signal }, { fileId }) => takeCouncilFile(source, fileId, signal),
  async 'summits.lapsePlaces'({ source }) {
    const apart = new Apart()
    await apart.run('ended', () => lapsePlaces(source))
    await apart.run('unheard', () => ringUnreached(source))
    apart.end()
  },
  'summits.openDueItems': ({ source }) =>
    asSystem(source, async (ctx) => {
      await openDueItems(ctx)
      await openToTell(ctx)
      await followAllOrders(ctx)
    }),
  'admission.keepTickets': ({ source }) => keepTickets(source),
  async 'workshops.draw'({ source }) {
    await drawWorkshops(source)
  },
  async 'followup.erase'({ source, signal }) {
    // special categories first, and by themselves: whatever holds up one holds up no other
    const apart = new Apart()
    await apart.run('needs', () => eraseNeeds(source))
    await apart.run('answers', () => eraseAnswers(source))
    await apart.run('events', () => eraseEvents(source, signal))
    apart.end()
  },
  async 'surveys.close'({ source }) {
    // plans first: they make their table of the surveys that are closed with them
    await tendAdvancement(source)
    await closeDueSurveys(source)
  },
  'invitations.send': ({ source, signal }, { sendingId }) => sendInvitations(source, sendingId, signal),
  'invitations.remind': ({ source }) => sendDueReminders(source),
  'documents.make': ({ source, signal, publicUrl }, { documentId }) =>
    makeDocument(source, documentId, { typeset, publicUrl, signal }),
  'reports.render': ({ source, signal }, { versionId }) =>
    renderReport(source, versionId, { typeset, signal }),
  'documents.erase': ({ source }) => asSystem(source, eraseDocuments),
  async 'inbox.read'({ inbox, ...context }) {
    if (inbox) await readInbox(context, inbox)
  },
  'inbox.tidy': ({ source }) => tidyInbox(source),
  'tasks.escalate': ({ source }) => escalate(source),
  'audit.trimChanges': ({ source }) => asSystem(source, trimChanges),
  async 'audit.signHead'({ source, log, auditKeyFile }) {
    // logged too, for the log lies elsewhere than database and key
    log.info({ auditHead: await signHead(source, auditKeyFile) }, 'signed end of the audit chain')
  },
  'jobs.tidy': ({ source }) => tidyJobs(source),
}
