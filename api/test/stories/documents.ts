const verb = (name: string, input: string, selection: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} } }`
const byId = (name: string, selection: string) => `mutation ($id: ID!) { ${name}(id: $id) { ${selection} } }`

const paper = 'id number state kind waitsFor waitsUntil availableActions'

/** The mutations of the journey, as a client writes them. */
export const documents = {
  startDraft: verb('startDraft', 'StartDraftInput', 'id revision state availableActions'),
  saveDraft: verb('saveDraft', 'SaveDraftInput', 'id revision costMin costMax title'),
  submitProposal: byId('submitProposal', `id state papers { ${paper} offeredTo { name } }`),
  takeUpPaper: byId('takeUpPaper', `${paper} movedAt`),
  declineOffer: verb('declineOffer', 'WithReasonInput', paper),
  chooseAnotherWay: verb('chooseAnotherWay', 'ChooseAnotherWayInput', paper),
  admitPaper: byId('admitPaper', `${paper} publicSince`),
  refusePaper: verb('refusePaper', 'WithReasonInput', paper),
  returnPaper: verb('returnPaper', 'ReturnPaperInput', `${paper} questions { id text answer }`),
  answerQuestions: verb('answerQuestions', 'AnswerQuestionsInput', `${paper} text { version what }`),
  answerCommittee: verb('answerCommittee', 'AnswerQuestionsInput', `${paper} text { version what }`),
  requestStatement: verb('requestStatement', 'RequestStatementInput', `${paper} leadOffice { name }`),
  deliverStatement: verb('deliverStatement', 'DeliverStatementInput', 'id state paper { state }'),
  translateText: verb('translateText', 'TranslateTextInput', 'id texts { language origin title }'),
  startRoute: verb(
    'startRoute',
    'StartRouteInput',
    `${paper} consultations { id state role position committee { name kind } dueOn }`,
  ),
  scheduleConsultation: verb(
    'scheduleConsultation',
    'ScheduleConsultationInput',
    'id state agendaItem { label meeting { startsAt place } }',
  ),
  replyToMeeting: verb('replyToMeeting', 'ReplyInput', 'id myReply { comes wantsToSpeak }'),
  replyByLink: verb('replyByLink', 'ReplyByLinkInput', 'id'),
  recordOutcome: verb(
    'recordOutcome',
    'RecordOutcomeInput',
    'id state outcome resolution { text isUnanimous committeeName } paper { state resultText consultations { id state role outcome committee { kind } } transfer { id state dueOn } }',
  ),
  withdrawPaper: verb('withdrawPaper', 'WithReasonInput', paper),
  skipConsultation: verb('skipConsultation', 'WithReasonInput', 'id state dropReason paper { state }'),
  insertConsultation: verb(
    'insertConsultation',
    'InsertConsultationInput',
    'id consultations { id position state role }',
  ),
  admitTransfer: verb(
    'admitTransfer',
    'AdmitTransferInput',
    'id state madePaper { id number state relatedPaper { id } }',
  ),
  declineTransfer: verb('declineTransfer', 'WithReasonInput', 'id state'),
  answerTransfer: verb('answerTransfer', 'AnswerTransferInput', 'id state answer'),
  followProposal: byId('followProposal', 'id isFollowed'),
} as const

/** The chain of a proposal as its page shows it. */
export const chain = `query ($id: ID!) { proposal(id: $id) {
  id title organisation { name } authorName enteredByName inhabitantName
  texts { language origin version title }
  papers { id number state body { shortName } settledByName resultText
    consultations { state role outcome committee { kind } resolution { text } } }
  timeline { verb to outcome committee reason }
} }`
