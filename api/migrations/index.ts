import type { MigrationInterface } from 'typeorm'
import { CreateSchema1795435919060 } from './1795435919060-create-schema.js'
import { IndexTransitionOccurredAt1795536300000 } from './1795536300000-index-transition-occurred-at.js'
import { AddQuestionIsPublic1795720000000 } from './1795720000000-add-question-is-public.js'
import { AddUnsubscribeLinks1795721993489 } from './1795721993489-add-unsubscribe-links.js'
import { AddSummits1795722864394 } from './1795722864394-add-summits.js'
import { CoApplicationWithdrawn1795730000000 } from './1795730000000-co-application-withdrawn.js'
import { AddOrganiser1795731656871 } from './1795731656871-add-organiser.js'
import { AddInvitations1795733628085 } from './1795733628085-add-invitations.js'
import { AddAdmission1795743160510 } from './1795743160510-add-admission.js'
import { AddPointRounds1795743300000 } from './1795743300000-add-point-rounds.js'
import { ExtendInvitations1795744719405 } from './1795744719405-extend-invitations.js'
import { AddWorkshopsAndNeeds1795745194265 } from './1795745194265-add-workshops-and-needs.js'
import { AddGroupwork1795747032068 } from './1795747032068-add-groupwork.js'
import { AddReminders1795755421953 } from './1795755421953-add-reminders.js'
import { AddInbox1795755633303 } from './1795755633303-add-inbox.js'
import { AddDocuments1795755859946 } from './1795755859946-add-documents.js'
import { AddAfterwards1795755872994 } from './1795755872994-add-afterwards.js'
import { AddEventQuestions1795756304393 } from './1795756304393-add-event-questions.js'
import { KeepAnswerCounts1795762800000 } from './1795762800000-keep-answer-counts.js'
import { CountWhoWaits1795790000000 } from './1795790000000-count-who-waits.js'
import { DemandAnswers1795791000000 } from './1795791000000-demand-answers.js'
import { CutNeeds1795792000000 } from './1795792000000-cut-needs.js'
import { DatesShareGuests1795792500000 } from './1795792500000-dates-share-guests.js'
import { AddWalkIns1795792779484 } from './1795792779484-add-walk-ins.js'
import { AddDatePresence1795793631644 } from './1795793631644-add-date-presence.js'
import { AddInvitedPresence1795800000101 } from './1795800000101-add-invited-presence.js'
import { KeepConsentTexts1795800000201 } from './1795800000201-keep-consent-texts.js'
import { RetentionRules1795800000202 } from './1795800000202-retention-rules.js'
import { SummitIndicator1795800000210 } from './1795800000210-summit-indicator.js'
import { SummitKey1795800000211 } from './1795800000211-summit-key.js'
import { OrderNumbers1795800000212 } from './1795800000212-order-numbers.js'
import { NameBadges1795800000301 } from './1795800000301-name-badges.js'
import { AddMailWishes1795800000501 } from './1795800000501-add-mail-wishes.js'
import { NameEventKinds1795800000601 } from './1795800000601-name-event-kinds.js'
import { HoldMailings1795800001000 } from './1795800001000-hold-mailings.js'
import { NoteToldOtherwise1795800001100 } from './1795800001100-note-told-otherwise.js'
import { EraseInPortions1795800001300 } from './1795800001300-erase-in-portions.js'
import { FoldSearch1795900001100 } from './1795900001100-fold-search.js'
import { SurveyCodes1795900004001 } from './1795900004001-survey-codes.js'
import { FindOwnProposals1795900005100 } from './1795900005100-find-own-proposals.js'
import { TranslateEvents1795900006201 } from './1795900006201-translate-events.js'
import { SearchWithStates1795900006500 } from './1795900006500-search-with-states.js'
import { FindEvents1795900006501 } from './1795900006501-find-events.js'
import { ProcedureRules1795900006600 } from './1795900006600-procedure-rules.js'
import { PoolDeputies1795900006601 } from './1795900006601-pool-deputies.js'
import { MeetingSeries1795900006700 } from './1795900006700-meeting-series.js'
import { BudgetSessions1795900006701 } from './1795900006701-budget-sessions.js'
import { PlanMeetings1795900006800 } from './1795900006800-plan-meetings.js'
import { InviteToMeetings1795900006801 } from './1795900006801-invite-to-meetings.js'
import { HoldMeetings1795900006900 } from './1795900006900-hold-meetings.js'
import { SealBehindWriters1795900007100 } from './1795900007100-seal-behind-writers.js'
import { AddImplementation1795900007101 } from './1795900007101-add-implementation.js'
import { NameSurveys1795900007200 } from './1795900007200-name-surveys.js'
import { MinutesKeepers1795900007400 } from './1795900007400-minutes-keepers.js'
import { TypesetAgendas1795900007500 } from './1795900007500-typeset-agendas.js'
import { AgendaInMails1795900007501 } from './1795900007501-agenda-in-mails.js'
import { SecondCall1795900007600 } from './1795900007600-second-call.js'
import { CountGroups1795900007601 } from './1795900007601-count-groups.js'
import { AddCouncilFiles1795900007700 } from './1795900007700-add-council-files.js'
import { AddCouncilOutcomes1795900007701 } from './1795900007701-add-council-outcomes.js'
import { SuspendResolutions1795900007800 } from './1795900007800-suspend-resolutions.js'
import { ResidentsAdvise1795900007900 } from './1795900007900-residents-advise.js'
import { NoticeInHours1795900007901 } from './1795900007901-notice-in-hours.js'
import { WordsOfTasks1795900008000 } from './1795900008000-words-of-tasks.js'
import { Minutes1795900008100 } from './1795900008100-minutes.js'
import { MinutesObjections1795900008101 } from './1795900008101-minutes-objections.js'
import { TypesetMinutes1795900008102 } from './1795900008102-typeset-minutes.js'
import { Substitutions1795900008200 } from './1795900008200-substitutions.js'
import { UrgentDecisions1795900008300 } from './1795900008300-urgent-decisions.js'
import { MailsWaitForBoth1795900008500 } from './1795900008500-mails-wait-for-both.js'
import { AddIndicatorValues1795900008600 } from './1795900008600-add-indicator-values.js'
import { AddOffers1795900008700 } from './1795900008700-add-offers.js'
import { AddSeats1795900008800 } from './1795900008800-add-seats.js'
import { AddFlowReceipts1795900008801 } from './1795900008801-add-flow-receipts.js'
import { GoalsComeFromEvents1795900008900 } from './1795900008900-goals-come-from-events.js'
import { MeasuresAreEvaluated1795900008910 } from './1795900008910-measures-are-evaluated.js'
import { AddMilestones1795900008920 } from './1795900008920-add-milestones.js'
import { GoalsKnowTheirPapers1795900009000 } from './1795900009000-goals-know-their-papers.js'
import { AddReports1795900009200 } from './1795900009200-add-reports.js'
import { AddMeasureDetails1795900009300 } from './1795900009300-add-measure-details.js'
import { KeepEarlierWordings1795900009310 } from './1795900009310-keep-earlier-wordings.js'
import { RemindersInOne1795900009400 } from './1795900009400-reminders-in-one.js'
import { AddOwnership1795900009410 } from './1795900009410-add-ownership.js'
import { AddBudgetYears1795900009500 } from './1795900009500-add-budget-years.js'
import { AddAdvancementPlans1795900009600 } from './1795900009600-add-advancement-plans.js'
import { AddActors1795900009700 } from './1795900009700-add-actors.js'
import { LinkGoals1795900009800 } from './1795900009800-link-goals.js'
import { DefineIndicators1795900009900 } from './1795900009900-define-indicators.js'
import { MajoritiesByKind1795900010100 } from './1795900010100-majorities-by-kind.js'
import { ClosedPeriods1795900010110 } from './1795900010110-closed-periods.js'
import { AddInquiries1795900010200 } from './1795900010200-add-inquiries.js'
import { AppealToCouncil1795900010300 } from './1795900010300-appeal-to-council.js'
import { InquiryHandovers1795900010310 } from './1795900010310-inquiry-handovers.js'
import { KeepReports1795900010400 } from './1795900010400-keep-reports.js'
import { FetchCouncilFiles1795900010500 } from './1795900010500-fetch-council-files.js'
import { CallAndEndItems1795900010600 } from './1795900010600-call-and-end-items.js'
import { AnnounceVersions1795900010620 } from './1795900010620-announce-versions.js'
import { PaperOrders1795900010640 } from './1795900010640-paper-orders.js'
import { WatchReferralsByBodies1795900010641 } from './1795900010641-watch-referrals-by-bodies.js'
import { RulesWithoutUrgentForm1795900010642 } from './1795900010642-rules-without-urgent-form.js'
import { PaperBearsItsFields1795900010643 } from './1795900010643-paper-bears-its-fields.js'
import { FewEndedRegistrations1795900010644 } from './1795900010644-few-ended-registrations.js'
import { RetentionByField1795900010645 } from './1795900010645-retention-by-field.js'
import { MeetingsByTime1795900010660 } from './1795900010660-meetings-by-time.js'
import { OrdersFollowEvents1795900010720 } from './1795900010720-orders-follow-events.js'
import { FindByPersonAndCommittee1795900010730 } from './1795900010730-find-by-person-and-committee.js'

/** All migrations, oldest first; append-only once released. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateSchema1795435919060,
  IndexTransitionOccurredAt1795536300000,
  AddQuestionIsPublic1795720000000,
  AddUnsubscribeLinks1795721993489,
  AddSummits1795722864394,
  CoApplicationWithdrawn1795730000000,
  AddOrganiser1795731656871,
  AddInvitations1795733628085,
  AddAdmission1795743160510,
  AddPointRounds1795743300000,
  ExtendInvitations1795744719405,
  AddWorkshopsAndNeeds1795745194265,
  AddGroupwork1795747032068,
  AddReminders1795755421953,
  AddInbox1795755633303,
  AddDocuments1795755859946,
  AddAfterwards1795755872994,
  AddEventQuestions1795756304393,
  KeepAnswerCounts1795762800000,
  CountWhoWaits1795790000000,
  DemandAnswers1795791000000,
  CutNeeds1795792000000,
  DatesShareGuests1795792500000,
  AddWalkIns1795792779484,
  AddDatePresence1795793631644,
  AddInvitedPresence1795800000101,
  KeepConsentTexts1795800000201,
  RetentionRules1795800000202,
  SummitIndicator1795800000210,
  SummitKey1795800000211,
  OrderNumbers1795800000212,
  NameBadges1795800000301,
  AddMailWishes1795800000501,
  NameEventKinds1795800000601,
  HoldMailings1795800001000,
  NoteToldOtherwise1795800001100,
  EraseInPortions1795800001300,
  FoldSearch1795900001100,
  SurveyCodes1795900004001,
  FindOwnProposals1795900005100,
  TranslateEvents1795900006201,
  SearchWithStates1795900006500,
  FindEvents1795900006501,
  ProcedureRules1795900006600,
  PoolDeputies1795900006601,
  MeetingSeries1795900006700,
  BudgetSessions1795900006701,
  PlanMeetings1795900006800,
  InviteToMeetings1795900006801,
  HoldMeetings1795900006900,
  SealBehindWriters1795900007100,
  AddImplementation1795900007101,
  NameSurveys1795900007200,
  MinutesKeepers1795900007400,
  TypesetAgendas1795900007500,
  AgendaInMails1795900007501,
  SecondCall1795900007600,
  CountGroups1795900007601,
  AddCouncilFiles1795900007700,
  AddCouncilOutcomes1795900007701,
  SuspendResolutions1795900007800,
  ResidentsAdvise1795900007900,
  NoticeInHours1795900007901,
  WordsOfTasks1795900008000,
  Minutes1795900008100,
  MinutesObjections1795900008101,
  TypesetMinutes1795900008102,
  Substitutions1795900008200,
  UrgentDecisions1795900008300,
  MailsWaitForBoth1795900008500,
  AddIndicatorValues1795900008600,
  AddOffers1795900008700,
  AddSeats1795900008800,
  AddFlowReceipts1795900008801,
  GoalsComeFromEvents1795900008900,
  MeasuresAreEvaluated1795900008910,
  AddMilestones1795900008920,
  GoalsKnowTheirPapers1795900009000,
  AddReports1795900009200,
  AddMeasureDetails1795900009300,
  KeepEarlierWordings1795900009310,
  RemindersInOne1795900009400,
  AddOwnership1795900009410,
  AddBudgetYears1795900009500,
  AddAdvancementPlans1795900009600,
  AddActors1795900009700,
  LinkGoals1795900009800,
  DefineIndicators1795900009900,
  MajoritiesByKind1795900010100,
  ClosedPeriods1795900010110,
  AddInquiries1795900010200,
  AppealToCouncil1795900010300,
  InquiryHandovers1795900010310,
  KeepReports1795900010400,
  FetchCouncilFiles1795900010500,
  CallAndEndItems1795900010600,
  AnnounceVersions1795900010620,
  PaperOrders1795900010640,
  WatchReferralsByBodies1795900010641,
  RulesWithoutUrgentForm1795900010642,
  PaperBearsItsFields1795900010643,
  FewEndedRegistrations1795900010644,
  RetentionByField1795900010645,
  MeetingsByTime1795900010660,
  OrdersFollowEvents1795900010720,
  FindByPersonAndCommittee1795900010730,
]
