/*
 * What is not compared, each for a reason. A new field of a compared type and a new root query have to be answered by the reference
 * or be named here.
 */

/** Fields the reference does not answer. */
const fields: Record<string, string> = {
  availableActions: 'what is offered is compared with what the verbs allow',
  maySign: 'the same',
  mayReply: 'the same',
  'Meeting.sitting': 'what happens in the room has its own tests',
  'Meeting.mayRun': 'the same',
  'Meeting.namedVotes': 'votes by name have their own test',
  'Paper.namedVotes': 'the same',
  'Meeting.mayBeginMinutes': 'the same',
  'Organisation.offers': 'the register of offers has its own tests',
  'Organisation.mayOffer': 'the same',
  'Paper.excerpt': 'full-text search has its own tests',
  'Paper.contact': 'three preferences over public rows',
  'Body.boundary': 'a drawing',
  'Body.kind': 'public, dated names have their own tests',
  'Body.nameOn': 'the same',
  'Body.names': 'the same',
  'Committee.nameOn': 'the same',
  'Committee.names': 'the same',
  'Office.names': 'the same',
  'Body.lacks': 'public, has its own tests',
  'Body.committees': 'public',
  'Body.contacts': 'public',
  'Body.terms': 'public',
  'Body.parliamentaryGroups': 'public',
  'Committee.composition': 'public',
  'Committee.compositions': 'public',
  'Committee.contacts': 'public',
  'Committee.rulesOn': 'public',
  'Committee.deputyPool': 'seen as memberships are',
  'Committee.minutesKeepers': 'the same',
  'Committee.calledAreas': 'public',
  'Committee.seatContinuity': 'has its own tests',
  'Committee.meetingsToCome': 'public',
  'Committee.meetingSeries': 'public',
  'Committee.mayPlan': 'what is offered is compared with what the verbs allow',
  'Committee.procedureRules': 'public',
  'Meeting.waiting': 'follows from states of stations, has its own test',
  'Meeting.warnings': 'the same',
  'Meeting.cutOffOn': 'public, follows from rules of procedure, has its own test',
  'Meeting.isPublicByDefault': 'the same',
  'Meeting.versions': 'what was sent has its own test',
  'Meeting.announcement': 'the same',
  'Meeting.notices': 'read from the ledger, has its own test',
  mayKeep: 'what is offered is compared with what the verbs allow',
  mayEditAgenda: 'what is offered is compared with what the verbs allow',
  'Meeting.isBudgetSession': 'deadlines have their own tests',
  'Meeting.mayMarkBudget': 'what is offered is compared with what the verbs allow',
  'Meeting.items': 'ordered by the numbers inside a label',
  'Paper.suspensions': 'objections have their own tests',
  'Paper.urgentDecision': 'urgent decisions have their own tests',
  'Resolution.executableFrom': 'the same',
  'Proposal.attachments': 'files have their own tests',
  'Proposal.carriedAt': 'the event it comes from; group work has its own tests',
}

const offered = 'what is offered is compared with what the verbs allow'
const words = 'reference texts and their translations have their own tests'
const strategy = 'what is measured and evaluated has its own tests'
const event = 'what belongs to running an event has its own tests'

/** The same by type, several fields for one reason. */
const fieldsOf: Record<string, Record<string, string>> = {
  Minutes: {
    [offered]: 'mayNote mayObject mayReopen',
    'what they say, and who has signed, has its own tests':
      'awaited objected objectionsUntil otherPart publicPart signatures',
    'documents have their own tests': 'publicDocument wholeDocument',
  },
  Summit: {
    [offered]: `documentActions doorActions groupworkActions mayAddOrder mayAskQuestions mayCutNeed mayDocument mayPlanRound mayPlanSurvey
      mayPlanWorkshopDraw mayRecordAttendance maySetIndicator`,
    'its words in other languages have their own tests': 'aboutWords titleWords translations kindName',
    [event]: `broughtToCouncil cutNeeds documentation documents doorFigures doorHelpers flowReceipts hasAnswers helpers
      invitationFigures letterSender liveRegistrations liveWithoutMail needTotals orders programme questions reminders retiredQuestions
      sendings waiting walkIns workGroups workshopDraw workshops room`,
  },
  SummitGroup: { [event]: 'entered expected room waiting' },
  Registration: {
    [offered]: 'mayAnswerQuestions mayTellNeeds mayChangeBadges workshopActions',
    'what they need and answered is seen as the registration, in tests of its own':
      'answers answersConsent needs needsConsent wishes workshop',
    'waiting lists have their own tests': 'waitingRank waitsInVain',
  },
  Invitation: {
    'what became of its mails is read from the ledger, in tests of its own': 'cameBack hasLeft noMails',
  },
  Ticket: { 'looks like a cursor here; the door has its own tests': 'code' },
  Implementation: { [offered]: 'mayReport' },
  ImplementationReport: { 'files have their own tests': 'files' },
  Inquiry: { [offered]: 'mayAnswer mayAssign', 'has its own tests': 'handovers' },
  Offer: { [offered]: 'mayChange mayCount' },
  FieldOfAction: {
    [words]: 'wording translations',
    [offered]: 'mayDefineIndicator mayEvaluate mayNameOwner',
    [strategy]: 'carriedIndicators closedCycles draftGoals lightCounts papers priorityTopics',
  },
  GuidingGoal: {
    [words]: 'wording translations earlierWordings intendedEffectWording',
    [offered]: 'mayLink mayReword',
    [strategy]: 'boundBy groupItem papers',
  },
  AnnualGoal: {
    [words]: 'wording translations earlierWordings',
    [offered]: 'mayReword',
    [strategy]: 'boundBy groupItem ownership papers',
  },
  Indicator: {
    [words]: 'wording translations',
    [offered]: 'mayRemove mayReportMissed placesToRecord placesToTarget',
    [strategy]: `byMunicipality comparedYears corrections countsEvents effects groupItem heldEvents heldIn heldParticipants light lights
      listedOffers offers ownership series standing summits targets`,
  },
  Measure: {
    [words]: 'wording translations earlierWordings',
    [offered]: 'mayDescribe mayLink mayReword',
    [strategy]: 'actorGroups boundBy considerations evaluation groupItem ownership papers years',
  },
  Recommendation: {
    [words]: 'wording translations',
    'measures that answer it have their own tests': 'measures',
  },
  ActorGroup: { [words]: 'wording translations', 'has its own tests': 'actors seatGroups' },
  ActorLink: { [words]: 'wording translations' },
  SteeringTask: { [words]: 'wording translations' },
  SteeringFunction: { [words]: 'wording translations' },
  WorkshopItem: { [words]: 'wording translations', 'the plausibility check has its own tests': 'findings' },
  PriorityRound: { 'points and their topics have their own tests': 'topics totalPoints waitingBallots' },
  ValueSource: { [offered]: 'mayChange' },
  ClosedPeriod: { [offered]: 'mayChange' },
  CouncilFile: { [offered]: 'mayReviewWords' },
  Report: { 'what it says lies in its versions, which have their own tests': 'versions' },
  Survey: {
    'what is asked and counted has its own tests': 'codeSheets questions waiting summit title',
  },
  AdvancementPlan: { 'what was counted has its own tests': 'counts offices earlier' },
}

const namesIn = (type: string): string[] =>
  Object.values(fieldsOf[type] ?? {})
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)

/** Every field named by its type. */
export const namedFields: [type: string, field: string][] = Object.keys(fieldsOf).flatMap((type) =>
  namesIn(type).map((field): [string, string] => [type, field]),
)

/** Whether a field is named as one that is not compared. */
export function left(place: string): boolean {
  const [type = '', field = ''] = place.split('.')
  return place in fields || field in fields || namesIn(type).includes(field)
}

const byToken = 'answers the owner of a link or code by its token, which has its own tests'
const preview = 'tries a verb and takes it back; the verb has its own tests'
const figures = 'figures over many rows, compared with their own count in tests of their own'
const asCode = 'runs as code for who plans the event, with its own tests'

/** Root queries the reference does not answer. */
export const rootsLeft: Record<string, string> = {
  audiencePreview: preview,
  invitationFile: preview,
  invitationPreview: preview,
  placesForecast: preview,
  programmeForecast: preview,
  sendingPreview: preview,
  valueFile: preview,
  councilPaper: preview,
  councilFileRows: 'what a file would do, row by row, has its own tests',
  groupTable: byToken,
  invitationByLink: byToken,
  invitationLink: byToken,
  mailWish: byToken,
  ownCertificate: byToken,
  pointCode: byToken,
  replyLink: byToken,
  surveyLink: byToken,
  ticketLink: byToken,
  unsubscribeLink: byToken,
  bodyRoutes: figures,
  committeeRoutes: figures,
  eventFigures: figures,
  indicatorLights: figures,
  dateGuests: asCode,
  doorList: asCode,
  eventRetention: asCode,
  namesakes: asCode,
  pointCodes: asCode,
  toTell: asCode,
  expectedDates: 'the deadline solver has its own tests',
  expectedRoute: 'the same',
  noticeDates: 'the same',
  recentSteps: 'the public timeline is compared as the timeline of its papers',
  similarPapers: 'full-text search has its own tests',
  demoPeople: 'only of a demo, over a fixed list',
  eventKinds: 'names of a fixed list',
  processingRegister: 'made of what each module says of its columns: test/rights/columns.test.ts',
  colleagues: 'names with the rights of each person, which are the viewer record itself; has its own test',
  inquiryBeginnings: 'what is offered is compared with what the verbs allow',
  proposalBeginnings: 'the same',
  viewer: 'the viewer record itself, from which both sides begin',
}
