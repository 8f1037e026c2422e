/** The two halves of a language: what pages for everybody say, and the rest. */
export type TextPart = 'open' | 'inner'

/** Namespaces that belong to desks, forms and the door: who only reads never fetches them. */
const inner = new Set([
  ...['audit', 'desk', 'documents', 'door', 'followup', 'form', 'inbox', 'invitations'],
  ...['needs', 'organiser', 'room', 'setup', 'tasks'],
])

/** The half a text lies in, by its key. */
export const partOf = (key: string): TextPart => (inner.has(key.split('.', 1)[0] ?? '') ? 'inner' : 'open')
