/** A kind of mail. */
export interface Template<N extends string = string> {
  /** Names of the values its texts have places for. */
  needs: readonly N[]
  /** A second copy is better than none (`resend`), or the other way round (`hold`: somebody looks first). */
  uncertain: 'resend' | 'hold'
  /** Goes to many who did not ask for it: it carries the way to end such mails, and who took it gets none. */
  many?: boolean
  /** Values and blocks that must not outlive the sending, such as a sign-in link. */
  secret?: readonly (N | 'link' | 'code' | 'actions' | 'codes' | 'reason' | 'replyTo')[]
}

const template = <const N extends string = never>(t: Template<N>): Template<N> => t

/** What mails about a registration for an event say. */
const aboutPlaces = ['deadline', 'rank', 'title', 'whole'] as const

/** They may carry somebody's own link, and its code in a letter. */
const ownWay = ['link', 'code'] as const

/** What mails about the draw of workshops say. */
const aboutDraw = ['entrants', 'number', 'title', 'workshop'] as const

/** What a mail about a workshop with another name or time says. */
const aboutChange = ['title', 'workshop', 'starts', 'ends', 'newName', 'newStarts', 'newEnds'] as const

/**
 * Every kind of mail. To add one: a line here, and its texts in `contract/texts/<locale>/mail.json` under the same key:
 * `subject` and `body` (a line is a paragraph; places are `{name}`), if wanted `headline` (else the subject), `next` (what comes
 * next), `button` (label of the link) and `reason` (label of the free text). A test checks texts and places in every language.
 */
export const templates = {
  'accounts.signIn': template({ needs: ['minutes'], uncertain: 'resend', secret: ['link', 'code'] }),
  'accounts.confirmAddress': template({ needs: ['minutes'], uncertain: 'resend', secret: ['code'] }),
  'accounts.emailChanged': template({ needs: [], uncertain: 'resend' }),
  'accounts.accountClosed': template({ needs: [], uncertain: 'resend' }),
  'accounts.delegateInvitation': template({
    needs: ['inviter', 'organisation', 'n'],
    uncertain: 'resend',
    secret: ['link'],
  }),
  'accounts.delegateJoined': template({ needs: ['name', 'organisation'], uncertain: 'resend' }),
  'accounts.delegateAppointed': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.delegateLeft': template({ needs: ['name', 'organisation'], uncertain: 'resend' }),
  'accounts.noDelegateLeft': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.organisationRegistered': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.organisationToVerify': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.organisationVerified': template({ needs: ['organisation', 'day'], uncertain: 'resend' }),
  'accounts.verificationExpired': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.verificationRevoked': template({ needs: ['organisation'], uncertain: 'resend' }),
  'accounts.roleAssigned': template({ needs: ['role'], uncertain: 'resend' }),
  'accounts.roleWithdrawn': template({ needs: ['role'], uncertain: 'resend' }),
  'accounts.substituteNamed': template({
    needs: ['absent', 'substitute', 'scope', 'from', 'to'],
    uncertain: 'resend',
  }),
  'accounts.substitutionEnded': template({ needs: ['absent', 'substitute', 'scope'], uncertain: 'resend' }),
  'committees.appointed': template({ needs: ['committee', 'place', 'as', 'day'], uncertain: 'resend' }),
  'seats.named': template({ needs: ['seat', 'day'], uncertain: 'resend' }),
  'seats.flow': template({ needs: ['title', 'day'], uncertain: 'resend' }),
  'seats.deputy': template({ needs: ['seat', 'day'], uncertain: 'resend' }),
  'owners.named': template({ needs: ['task', 'title', 'unit'], uncertain: 'resend' }),
  'owners.relieved': template({ needs: ['task', 'title'], uncertain: 'resend' }),
  'offers.expired': template({ needs: ['title'], uncertain: 'resend' }),
  'tasks.reminder': template({ needs: ['task', 'title', 'n', 'due'], uncertain: 'resend' }),
  'tasks.overdue': template({ needs: ['task', 'title', 'n', 'due'], uncertain: 'resend' }),
  'reports.published': template({ needs: ['title', 'from', 'to'], uncertain: 'resend' }),
  // several of them in one, and what it says of each
  'tasks.digest': template({ needs: ['n'], uncertain: 'resend' }),
  'tasks.ahead': template({ needs: ['task', 'title', 'n', 'due'], uncertain: 'resend' }),
  'tasks.late': template({ needs: ['task', 'title', 'n', 'due'], uncertain: 'resend' }),
  'papers.coApplicationWithdrawn': template({ needs: ['organisation', 'title'], uncertain: 'resend' }),
  'papers.coApplicantInvited': template({ needs: ['organisation', 'title'], uncertain: 'resend' }),
  'papers.offered': template({ needs: ['body', 'committee', 'number', 'title'], uncertain: 'resend' }),
  'papers.submitted': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.takenUp': template({ needs: ['committee', 'number', 'title'], uncertain: 'resend' }),
  'papers.offerLapsed': template({ needs: ['committee', 'number', 'title'], uncertain: 'resend' }),
  'papers.admitted': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.refused': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.returned': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.answered': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.statementRequested': template({ needs: ['number', 'office', 'title'], uncertain: 'resend' }),
  'papers.statementDelivered': template({ needs: ['number', 'office', 'title'], uncertain: 'resend' }),
  'papers.ready': template({ needs: ['number', 'title'], uncertain: 'resend' }),
  'papers.withdrawn': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'papers.filedForGroup': template({
    needs: ['body', 'group', 'kind', 'number', 'title'],
    uncertain: 'resend',
  }),
  'inquiries.filed': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'inquiries.admitted': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'inquiries.answered': template({ needs: ['by', 'committee', 'number', 'title'], uncertain: 'resend' }),
  'consultations.routeStarted': template({
    needs: ['body', 'committee', 'number', 'title'],
    uncertain: 'resend',
  }),
  'consultations.concluded': template({
    needs: ['committee', 'nextCommittee', 'number', 'outcome', 'title'],
    uncertain: 'resend',
  }),
  'consultations.concludedParallel': template({
    needs: ['committee', 'number', 'outcome', 'title'],
    uncertain: 'resend',
  }),
  'consultations.settled': template({
    needs: ['body', 'committee', 'number', 'outcome', 'result', 'title'],
    uncertain: 'resend',
  }),
  'consultations.returned': template({ needs: ['committee', 'number', 'title'], uncertain: 'resend' }),
  'consultations.suspension': template({
    needs: ['committee', 'number', 'state', 'title'],
    uncertain: 'resend',
  }),
  'consultations.urgent': template({ needs: ['by', 'committee', 'number', 'title'], uncertain: 'resend' }),
  'consultations.changedRoute': template({
    needs: ['body', 'committee', 'number', 'title'],
    uncertain: 'resend',
  }),
  'consultations.transferred': template({
    needs: ['body', 'district', 'number', 'title'],
    uncertain: 'resend',
  }),
  'consultations.transferAdmitted': template({ needs: ['body', 'number', 'title'], uncertain: 'resend' }),
  'consultations.transferDeclined': template({ needs: ['district', 'number', 'title'], uncertain: 'resend' }),
  'consultations.transferAnswered': template({ needs: ['district', 'number', 'title'], uncertain: 'resend' }),
  'implementation.ended': template({
    needs: ['body', 'number', 'office', 'state', 'title'],
    uncertain: 'resend',
  }),
  'meetings.scheduled': template({ needs: ['committee', 'item', 'number', 'title'], uncertain: 'resend' }),
  'meetings.rescheduled': template({ needs: ['committee', 'item', 'number', 'title'], uncertain: 'resend' }),
  'minutes.toBegin': template({ needs: ['committee', 'day', 'due'], uncertain: 'resend' }),
  'minutes.toSign': template({ needs: ['by', 'committee', 'day', 'number'], uncertain: 'resend' }),
  'minutes.effective': template({ needs: ['committee', 'day', 'number'], uncertain: 'resend' }),
  'meetings.invited': template({ needs: ['committee', 'version'], uncertain: 'resend' }),
  'meetings.secondCall': template({ needs: ['items'], uncertain: 'resend' }),
  'meetings.forInformation': template({ needs: [], uncertain: 'resend' }),
  'meetings.added': template({ needs: ['committee', 'version'], uncertain: 'resend' }),
  'meetings.shortened': template({ needs: ['committee', 'version'], uncertain: 'resend' }),
  'meetings.moved': template({ needs: ['committee'], uncertain: 'resend' }),
  'meetings.takenOff': template({ needs: ['committee', 'number', 'title'], uncertain: 'resend' }),
  'meetings.calledOff': template({ needs: ['committee'], uncertain: 'resend' }),
  'meetings.cancelled': template({ needs: ['committee', 'number', 'title'], uncertain: 'resend' }),
  'invitations.invited': template({ needs: ['title'], uncertain: 'resend', many: true, secret: ['link'] }),
  'invitations.code': template({ needs: ['minutes', 'title'], uncertain: 'resend', secret: ['code'] }),
  'invitations.passedOn': template({ needs: ['inviter', 'title'], uncertain: 'resend', secret: ['link'] }),
  'invitations.takenBack': template({ needs: ['inviter', 'title'], uncertain: 'resend' }),
  'invitations.changed': template({ needs: ['title'], uncertain: 'resend', many: true, secret: ['link'] }),
  'invitations.declined': template({ needs: ['title'], uncertain: 'resend', secret: ['link'] }),
  'invitations.calledOff': template({ needs: ['title'], uncertain: 'resend' }),
  'invitations.reminder': template({ needs: ['title'], uncertain: 'resend', many: true, secret: ['link'] }),
  'admission.tickets': template({ needs: ['title', 'n'], uncertain: 'resend', secret: ['actions', 'codes'] }),
  'followup.certificate': template({ needs: ['title'], uncertain: 'resend', secret: ['actions'] }),
  'summits.confirmed': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.waitlisted': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.placeOffered': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.placeLapsed': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.registrationCancelled': template({
    needs: [...aboutPlaces],
    uncertain: 'resend',
    secret: [...ownWay],
  }),
  'summits.tooLarge': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.needOffered': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.needCut': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.partyChanged': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.changed': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.dateAdded': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'summits.calledOff': template({ needs: [...aboutPlaces], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.given': template({ needs: [...aboutDraw], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.none': template({ needs: [...aboutDraw], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.wished': template({ needs: ['title', 'workshop'], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.placed': template({ needs: ['title', 'workshop'], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.freed': template({ needs: ['title', 'workshop'], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.roomAgain': template({
    needs: ['title', 'workshop'],
    uncertain: 'resend',
    secret: [...ownWay],
  }),
  'workshops.lost': template({ needs: ['title', 'workshop'], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.changed': template({ needs: [...aboutChange], uncertain: 'resend', secret: [...ownWay] }),
  'workshops.placeGone': template({
    needs: ['title', 'workshop'],
    uncertain: 'resend',
    secret: [...ownWay],
  }),
  'workshops.wishGone': template({
    needs: ['title', 'workshop'],
    uncertain: 'resend',
    secret: [...ownWay],
  }),
  'workshops.several': template({ needs: ['title', 'n'], uncertain: 'resend', secret: [...ownWay] }),
  'surveys.asked': template({
    needs: ['title'],
    uncertain: 'resend',
    many: true,
    secret: ['link', 'actions'],
  }),
  'inbox.forwarded': template({
    needs: ['files', 'sender', 'subject'],
    uncertain: 'resend',
    secret: ['files', 'sender', 'subject', 'reason', 'replyTo'],
  }),
  'inbox.notTaken': template({ needs: ['title'], uncertain: 'resend', secret: ['link'] }),
  'mail.test': template({ needs: ['instant'], uncertain: 'resend' }),
} as const satisfies Record<string, Template>

/** Key of a template. */
export type TemplateKey = keyof typeof templates
/** The values a template's texts need. */
export type ValuesOf<K extends TemplateKey> = (typeof templates)[K]['needs'][number]

/** A template by a key from the database; undefined when an older version left it behind. */
export function templateOf(key: string): Template | undefined {
  return Object.hasOwn(templates, key) ? (templates as Record<string, Template>)[key] : undefined
}

/** Kinds of mail that go to many who did not ask for them. */
export const templateKeysToMany = Object.keys(templates).filter((key) => templateOf(key)?.many)
