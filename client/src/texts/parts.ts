/**
 * The parts of a language: what pages for everybody say, what a proposal's page says, what desks, forms and the door say, what
 * committees work with and by which rules, and what is said of goals, values, offers and reports.
 */
export const textParts = ['open', 'proposals', 'inner', 'council', 'rules', 'goals'] as const
/** A part of a language. */
export type TextPart = (typeof textParts)[number]

/** What belongs to desks, forms and the door: who only reads never fetches it. */
const inner = [
  ...['accounts', 'audit', 'desk', 'documents', 'door', 'errors', 'followup', 'form', 'inbox'],
  ...['inquiries', 'invitations', 'needs', 'organiser', 'questions', 'reminders', 'room'],
  ...['surveys', 'tasks'],
]

/** Of one proposal, as everybody who opens it reads it. */
const proposals = ['proposals.', 'form.attachments.']

/** Of meetings, seats and rules: who is at another desk or at the door never fetches it, and the few pages that show it come with some of it and so bring the rest. */
const council = [
  ...['agenda.', 'councilfiles.', 'deadlines.', 'minutes.', 'seats.', 'setup.', 'steering.', 'voting.'],
]

/** Of what follows decisions, of goals, values, money, offers and reports: fetched as the council's is. */
const goals = [
  ...['advancement.', 'budget.', 'implementation.', 'measures.', 'monitoring.', 'offers.', 'opendata.'],
  ...['owners.', 'privacy.', 'redthread.', 'reports.', 'strategy.', 'values.', 'wordings.'],
]

/** What the public page of a committee says of its rules. */
const rules = ['committees.rules.', 'voting.majorities.', 'voting.resolutions.']

/** What public pages say in words of these. */
const shared = [
  ...['accounts.demo', 'accounts.organisationKinds.', 'accounts.organisations.'],
  ...['accounts.pages.passkey.signIn', 'accounts.pages.signIn.', 'accounts.states.organisation.'],
  ...['budget.link', 'deadlines.expected.', 'deadlines.dates.'],
  ...['implementation.states.', 'implementation.due', 'implementation.late', 'implementation.executableFrom'],
  ...['implementation.ended', 'implementation.percentDone', 'implementation.evidence'],
  ...['implementation.onPaper', 'implementation.board', 'implementation.report', 'monitoring.lights.'],
  'inquiries.shown.',
  ...['monitoring.count', 'monitoring.list.', 'monitoring.title', 'offers.title', 'steering.link'],
  ...['strategy.title', 'redthread.link', 'reports.title', 'advancement.link'],
  ...['followup.doc.', 'followup.figures.', 'form.door.', 'organiser.event.', 'organiser.form.attendance'],
  ...['organiser.form.host', 'organiser.form.municipality', 'organiser.programme.', 'proposals.crossing.'],
  ...['offers.kinds.', 'offers.groups.', 'offers.own.title', 'offers.inLanguages', 'offers.free'],
  ...['offers.lowThreshold', 'opendata.link', 'owners.line', 'proposals.steps.', 'wordings.links.'],
  ...['needs.cut.list', 'needs.details.', 'needs.interpreterFor', 'needs.kinds.'],
  ...['room.board.', 'room.paper.', 'room.put.toBoard', 'room.results.', 'room.table.kinds.'],
  ...['surveys.result.', 'surveys.scale.', 'voting.subjects.', 'voting.motions.', 'voting.choices.'],
]

const beginnings: [TextPart, readonly string[]][] = [
  ['proposals', proposals],
  ['council', council],
  ['goals', goals],
  ['inner', inner.map((name) => `${name}.`)],
]

/** The part a text lies in, by its key. */
export function partOf(key: string): TextPart {
  const begins = (beginning: string) => key.startsWith(beginning)
  if (rules.some(begins)) return 'rules'
  const [part] = beginnings.find(([, all]) => all.some(begins)) ?? ['open' as const]
  return part !== 'open' && shared.some(begins) ? 'open' : part
}
