import type { Locale } from '../contract/index.js'

/** Roles that policies name. Member, chair and keeper derive from committees, delegate from an organisation's delegates, the rest is assigned. */
export const roles = [
  'PERSON', // anyone signed in
  'DELEGATE', // of an organisation
  'MEMBER', // of a committee, today
  'CHAIR', // of a committee, today
  'KEEPER', // of the minutes of a committee, today
  'CLERK', // of a committee or of a whole body
  'OFFICE', // of an office of the administration
  'INTEGRATION_OFFICE', // installation or body
  'ADMINISTRATOR', // installation
  'DOOR', // of an event: lets people in
  'SYSTEM', // schedule, importer, command line
] as const
/** A role's name. */
export type Role = (typeof roles)[number]

/** Who is looking or acting. Derived on each request (cached at most 5 s), never sent by a client. */
export interface Viewer {
  kind: 'public' | 'person' | 'system'
  personId: string | null
  locale: Locale
  organisationIds: string[]
  seatIds: string[]
  /** `ROLE@<id of the scope>` or `ROLE@*` for the whole installation; those lent by somebody absent are among them. */
  roles: string[]
  /** Which of the roles are not her own, as `ROLE@scope=<id of who is away>`: what she does by them alone, she does for that person too. */
  lent?: readonly string[]
}

/** Who lent a role, and which: the parts of an entry of `lent`. */
export function lentParts(entry: string): { role: string; by: string } {
  const at = entry.lastIndexOf('=')
  return { role: entry.slice(0, at), by: entry.slice(at + 1) }
}

/** The viewer with her own roles, and those of one person she stands in for, if told. */
export function withOwnRoles(who: Viewer, lentBy?: string): Viewer {
  const lent = (who.lent ?? []).map(lentParts)
  const kept = new Set(lent.filter(({ by }) => by === lentBy).map(({ role }) => role))
  const others = new Set(lent.map(({ role }) => role))
  return { ...who, roles: who.roles.filter((role) => kept.has(role) || !others.has(role)), lent: [] }
}

/** Anyone without a session. */
export function publicViewer(locale: Locale): Viewer {
  return { kind: 'public', personId: null, locale, organisationIds: [], seatIds: [], roles: [] }
}

/** The schedule, the importer and the command line: allowed everything that a policy gives to SYSTEM. */
export function systemViewer(locale: Locale = 'de'): Viewer {
  return { kind: 'system', personId: null, locale, organisationIds: [], seatIds: [], roles: ['SYSTEM@*'] }
}
