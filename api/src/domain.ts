/** The door for workers: the installation and the verbs that carry on what a mutation began. */
import 'reflect-metadata'

export { entities } from './entities.js'
export { installData, openInstallation, type DataSet } from './installation.js'
export * from './platform/index.js'
export { sealAudit, sealBehindSeconds, signHead, trimChanges, verifyAudit } from './audit/index.js'
export {
  claimMessages,
  expireClaims,
  handBack,
  mailFigures,
  Message,
  longestMailbox,
  messagesToHand,
  postboxKey,
  render,
  settleMessages,
  turn,
  signedAddress,
  tell,
  type Delivery,
  type Patience,
  type Postbox,
  type RenderedMail,
} from './mail/index.js'
export { escalate } from './tasks/index.js'
export { expireVerifications, tellEndedSubstitutions, tidySessions } from './accounts/index.js'
export { expireOffers } from './offers/index.js'
export { askOwners } from './owners/index.js'
export { remindFlow, watchContinuity } from './seats/index.js'
export { tidyFiles } from './files/index.js'
export { eraseEvents } from './followup/index.js'
export { closeDueSurveys } from './surveys/index.js'
export { eraseDocuments, filesOfDocument, makeDocument, type Sheet, type Typeset } from './documents/index.js'
export { tendAdvancement } from './advancement/index.js'
export { composeReport, renderReport, reportHtml, reportSheet, ReportVersion } from './reports/index.js'
export { foldCounts, lapseOffers } from './papers/index.js'
export { concludeLateStations } from './consultations/index.js'
export { watchNotices } from './deadlines/index.js'
export { tellStation, watchMissed } from './meetings/index.js'
export { askCouncilSystem, readCouncilFile, takeCouncilFile } from './councilfiles/index.js'
export { lapsePlaces, openDueItems, openToTell, ringUnreached } from './summits/index.js'
export { drawWorkshops } from './workshops/index.js'
export { eraseNeeds, followAllOrders } from './needs/index.js'
export { sendDueReminders, sendInvitations } from './invitations/index.js'
export { noteUnreadable, takeMail, tidyInbox, type IncomingMail } from './inbox/index.js'
export { eraseAnswers } from './questions/index.js'
export { keepTickets } from './admission/index.js'
export { settingsGiven } from './platform/config.js'
