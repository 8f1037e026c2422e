/** The parts of a language: what pages for everybody say, what desks, forms and the door say, and what committees work with. */
export const textParts = ['open', 'inner', 'council'] as const
/** A part of a language. */
export type TextPart = (typeof textParts)[number]

/** Namespaces that belong to desks, forms and the door: who only reads never fetches them. */
const inner = new Set([
  ...['accounts', 'audit', 'desk', 'documents', 'door', 'errors', 'followup', 'form', 'inbox'],
  ...['invitations', 'needs', 'organiser', 'proposals', 'questions', 'reminders', 'room', 'setup'],
  ...['surveys', 'tasks'],
])

/** Namespaces of meetings and of what follows them: who is at another desk or at the door never fetches them. */
const council = new Set(['agenda', 'deadlines', 'implementation', 'voting'])

/** What public pages say in words of these. */
const shared = [
  ...['accounts.demo', 'accounts.organisationKinds.', 'accounts.organisations.'],
  ...['accounts.pages.passkey.signIn', 'accounts.pages.signIn.', 'accounts.states.organisation.'],
  ...[
    'agenda.meetings',
    'agenda.noMeetings',
    'agenda.numbered',
    'agenda.title',
    'agenda.noneYet',
    'agenda.publicPart',
  ],
  ...[
    'agenda.otherPart',
    'agenda.partEmpty',
    'agenda.tablePaper',
    'agenda.version',
    'agenda.notices.',
    'agenda.forms.',
  ],
  ...['agenda.cancelled', 'agenda.announced', 'agenda.notAnnounced', 'agenda.kinds.'],
  ...['deadlines.expected.', 'deadlines.dates.'],
  ...['implementation.states.', 'implementation.title', 'implementation.lead', 'implementation.progress'],
  ...['implementation.filters.', 'implementation.empty', 'implementation.due', 'implementation.late'],
  ...[
    'implementation.executableFrom',
    'implementation.ended',
    'implementation.percentDone',
    'implementation.evidence',
  ],
  ...['implementation.onPaper', 'implementation.board', 'implementation.referrals.'],
  ...['followup.doc.', 'followup.figures.', 'form.door.', 'organiser.event.', 'organiser.form.attendance'],
  ...['organiser.form.host', 'organiser.form.municipality', 'organiser.programme.', 'proposals.crossing.'],
  ...['room.board.', 'room.paper.', 'room.put.toBoard', 'room.results.', 'room.table.kinds.'],
  ...['surveys.result.', 'surveys.scale.'],
]

/** The part a text lies in, by its key. */
export function partOf(key: string): TextPart {
  const namespace = key.split('.', 1)[0] ?? ''
  const part = inner.has(namespace) ? 'inner' : council.has(namespace) ? 'council' : 'open'
  return part !== 'open' && shared.some((beginning) => key.startsWith(beginning)) ? 'open' : part
}
