import { acceptDelegateInvitation } from '../../src/accounts/acceptDelegateInvitation.js'
import { inviteDelegate } from '../../src/accounts/inviteDelegate.js'
import { admitTransfer } from '../../src/consultations/admitTransfer.js'
import { answerCommittee } from '../../src/consultations/answerCommittee.js'
import { answerTransfer } from '../../src/consultations/answerTransfer.js'
import { decideUrgently } from '../../src/consultations/decideUrgently.js'
import { declineTransfer } from '../../src/consultations/declineTransfer.js'
import { insertConsultation } from '../../src/consultations/insertConsultation.js'
import { recordOutcome } from '../../src/consultations/recordOutcome.js'
import { setStationReference } from '../../src/consultations/setStationReference.js'
import { skipConsultation } from '../../src/consultations/skipConsultation.js'
import { startRoute } from '../../src/consultations/startRoute.js'
import { suspendResolution } from '../../src/consultations/suspendResolution.js'
import { withdrawFromRoute } from '../../src/consultations/withdrawFromRoute.js'
import { cancelMeeting } from '../../src/meetings/cancelMeeting.js'
import { inviteToMeeting } from '../../src/meetings/inviteToMeeting.js'
import { moveMeeting } from '../../src/meetings/moveMeeting.js'
import { planMeeting } from '../../src/meetings/planMeeting.js'
import { pullAgenda } from '../../src/meetings/pullAgenda.js'
import { replyToMeeting } from '../../src/meetings/replyToMeeting.js'
import { scheduleConsultation } from '../../src/meetings/scheduleConsultation.js'
import { admitPaper } from '../../src/papers/admitPaper.js'
import { answerCoApplication } from '../../src/papers/answerCoApplication.js'
import { answerQuestions } from '../../src/papers/answerQuestions.js'
import { chooseAnotherWay } from '../../src/papers/chooseAnotherWay.js'
import { coSignStatement } from '../../src/papers/coSignStatement.js'
import { declineOffer } from '../../src/papers/declineOffer.js'
import { deliverStatement } from '../../src/papers/deliverStatement.js'
import { discardDraft } from '../../src/papers/discardDraft.js'
import { followProposal } from '../../src/papers/followProposal.js'
import { inviteCoApplicant } from '../../src/papers/inviteCoApplicant.js'
import { refusePaper } from '../../src/papers/refusePaper.js'
import { requestStatement } from '../../src/papers/requestStatement.js'
import { returnPaper } from '../../src/papers/returnPaper.js'
import { saveDraft } from '../../src/papers/saveDraft.js'
import { setReference } from '../../src/papers/setReference.js'
import { skipStatement } from '../../src/papers/skipStatement.js'
import { startDraft } from '../../src/papers/startDraft.js'
import { submitProposal } from '../../src/papers/submitProposal.js'
import { takeUpPaper } from '../../src/papers/takeUpPaper.js'
import { translateText } from '../../src/papers/translateText.js'
import { unfollowProposal } from '../../src/papers/unfollowProposal.js'
import type { Ctx } from '../../src/platform/index.js'

/** A verb as its mutation calls it. */
export type Verb = (ctx: Ctx, input: never) => Promise<string>

/** The verbs of a proposal's way by the names of their mutations. */
export const verbs = {
  acceptDelegateInvitation,
  admitPaper,
  admitTransfer,
  answerCoApplication,
  answerCommittee,
  answerQuestions,
  answerTransfer,
  cancelMeeting,
  chooseAnotherWay,
  coSignStatement,
  declineOffer,
  decideUrgently,
  declineTransfer,
  deliverStatement,
  discardDraft,
  followProposal,
  insertConsultation,
  inviteCoApplicant,
  inviteDelegate,
  inviteToMeeting,
  moveMeeting,
  planMeeting,
  pullAgenda,
  recordOutcome,
  refusePaper,
  replyToMeeting,
  requestStatement,
  returnPaper,
  saveDraft,
  scheduleConsultation,
  setReference,
  setStationReference,
  skipConsultation,
  skipStatement,
  startDraft,
  startRoute,
  submitProposal,
  suspendResolution,
  takeUpPaper,
  translateText,
  unfollowProposal,
  withdrawPaper: withdrawFromRoute,
} as const satisfies Record<string, (ctx: Ctx, input: never) => Promise<string>>
/** Name of such a verb. */
export type VerbName = keyof typeof verbs
