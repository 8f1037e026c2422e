/** How a proposal comes in; kind, first body and number follow from it. */
export const waysIn = ['TAKEN_UP', 'SUGGESTION', 'GROUP_MOTION', 'ADMINISTRATION', 'PETITION'] as const
/** A way in. */
export type WayIn = (typeof waysIn)[number]

/** Whom a proposal may be begun for: an organisation, a Fraktion, an office, someone who tells it, oneself. */
export const beginsFor = ['ORGANISATION', 'GROUP', 'OFFICE', 'TOLD', 'ONESELF'] as const
/** A kind of applicant a proposal is begun for. */
export type BeginsFor = (typeof beginsFor)[number]

/** How one's own proposals stand: being written, on their way, at their end, or waiting for the answer whether one joins. */
export const proposalStandings = ['DRAFT', 'UNDER_WAY', 'ENDED', 'ASKED'] as const
/** A standing of one's own proposals. */
export type ProposalStanding = (typeof proposalStandings)[number]

/** How many papers a search finds at most: the newest that have its words. */
export const SEARCH_FINDS = 200
/** Among how many of the newest that have its words a search with a committee, a field or a desk looks. */
export const SEARCH_LOOKS_AMONG = 2000

/** States of a proposal. */
export const proposalStates = ['DRAFT', 'SUBMITTED', 'WITHDRAWN'] as const
/** A state of a proposal. */
export type ProposalState = (typeof proposalStates)[number]

/** What a paper is: Antrag, Anregung, Vorlage, Bericht or Mitteilung, Anfrage, Petition. */
export const paperKinds = [
  'MOTION',
  'SUGGESTION',
  'ADMINISTRATION_DRAFT',
  'REPORT',
  'INQUIRY',
  'PETITION',
] as const
/** A kind of paper. */
export type PaperKind = (typeof paperKinds)[number]

/** States of a paper, in the order it usually passes them. */
export const paperStates = [
  'OFFERED',
  'SUBMITTED',
  'ADMITTED',
  'AWAITING_STATEMENT',
  'READY',
  'IN_CONSULTATION',
  'RETURNED',
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'NOTED',
  'SETTLED',
  'WITHDRAWN',
  'REFUSED',
  'LAPSED',
] as const
/** A state of a paper. */
export type PaperState = (typeof paperStates)[number]

/** The states in which a paper's way has ended. */
export const finalPaperStates = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'NOTED',
  'SETTLED',
  'WITHDRAWN',
  'REFUSED',
] as const satisfies readonly PaperState[]

/** Whom a paper waits for. */
export const waitedFor = ['APPLICANT', 'COMMITTEE', 'CLERK', 'OFFICE', 'BODY'] as const
/** Someone a paper waits for. */
export type WaitedFor = (typeof waitedFor)[number]

/** Where a text comes from. */
export const textOrigins = ['AUTHOR', 'MACHINE', 'CHECKED'] as const
/** Origin of a text. */
export type TextOrigin = (typeof textOrigins)[number]

/** How a proposal reached us when the Integrationsbuero wrote it down for someone. */
export const toldBy = ['PHONE', 'PAPER', 'IN_PERSON'] as const
/** A way to tell a proposal without the form. */
export type ToldBy = (typeof toldBy)[number]

/** Parts of the cost: the first three are counted for each participant, the last once. */
export const costKinds = ['COURSE', 'TRAVEL', 'MATERIAL', 'FIXED'] as const
/** A part of the cost. */
export type CostKind = (typeof costKinds)[number]

/** Answer of an organisation that was invited to apply together. */
export const coApplicantStates = ['INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const
/** State of an invitation to apply together. */
export type CoApplicantState = (typeof coApplicantStates)[number]

/** States of the administration's statement. */
export const statementStates = ['REQUESTED', 'CO_SIGNING', 'DELIVERED', 'OBSOLETE'] as const
/** A state of a statement. */
export type StatementState = (typeof statementStates)[number]

/** What a paper costs the budget. */
export const financialEffects = ['NONE', 'ONCE', 'YEARLY', 'UNKNOWN'] as const
/** Financial effect of a paper. */
export type FinancialEffect = (typeof financialEffects)[number]

/** Who wrote a version of the draft resolution. */
export const draftResolutionOrigins = ['OFFICE', 'COMMITTEE'] as const
/** Origin of a draft resolution. */
export type DraftResolutionOrigin = (typeof draftResolutionOrigins)[number]

/** When the running number of a body begins again at 1. */
export const numberResets = ['YEAR', 'TERM', 'NEVER'] as const
/** Reset of a number series. */
export type NumberReset = (typeof numberResets)[number]
