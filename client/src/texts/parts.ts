/** The two halves of a language: what pages for everybody say, and the rest. */
export type TextPart = 'open' | 'inner'

/** Namespaces that belong to desks, forms and the door: who only reads never fetches them. */
const inner = new Set([
  ...['audit', 'desk', 'documents', 'door', 'followup', 'form', 'inbox', 'invitations'],
  ...['needs', 'organiser', 'room', 'setup', 'tasks'],
])

/** What the public pages of an event say in the words of its desk. */
const shared = [
  ...['followup.doc.', 'room.results.', 'room.put.toBoard', 'organiser.event.', 'organiser.programme.'],
  ...['organiser.form.attendance', 'organiser.form.host', 'organiser.form.municipality'],
]

/** The half a text lies in, by its key. */
export function partOf(key: string): TextPart {
  if (!inner.has(key.split('.', 1)[0] ?? '')) return 'open'
  return shared.some((beginning) => key.startsWith(beginning)) ? 'open' : 'inner'
}
