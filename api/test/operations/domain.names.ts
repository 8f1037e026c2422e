import { Body, Committee, InstitutionName, Office } from '../../src/committees/index.js'
import type { View } from './domain.rows.js'

/** The name valid on a day; where the days leave a gap the latest earlier one, else the first later one. */
function nameOn(v: View, of: (name: InstitutionName) => boolean, day: string): string | null {
  const names = v.rows.of(InstitutionName).filter((name) => name.removedAt === null && of(name))
  const valid = names.filter((n) => (n.validFrom ?? '') <= day && (n.validTo ?? '9999') >= day)
  const latest = (some: InstitutionName[]) =>
    v.rows.sorted(some, [
      { by: (n) => (n.validFrom !== null && n.validFrom <= day ? n.validFrom : null), descending: true },
    ])
  const first = (some: InstitutionName[]) => v.rows.sorted(some, [{ by: (n) => n.validFrom ?? '' }])
  const earlier = (some: InstitutionName[]) =>
    latest(some.filter((n) => n.validFrom !== null && n.validFrom <= day))[0]
  const found = earlier(valid) ?? first(valid)[0] ?? earlier(names) ?? first(names)[0]
  return found?.name ?? null
}

/** Name of a body on a day. */
export const bodyName = (v: View, id: string, day: string) => nameOn(v, (n) => n.bodyId === id, day)
/** Name of an office on a day. */
export const officeName = (v: View, id: string, day: string) => nameOn(v, (n) => n.officeId === id, day)
/** Name of a committee on a day: its own, else that of its kind. */
export function committeeName(v: View, id: string, day: string): string {
  const kind = v.rows.get(Committee, id)?.kind
  return (
    nameOn(v, (n) => n.committeeId === id, day) ??
    nameOn(v, (n) => n.committeeKind !== null && n.committeeKind === kind, day) ??
    ''
  )
}

/** The body of what something is for: itself, or that of the committee or office. */
export const bodyOfScope = (v: View, id: string | null): string | null =>
  v.rows.get(Body, id)?.id ?? v.rows.get(Committee, id)?.bodyId ?? v.rows.get(Office, id)?.bodyId ?? null

/** What something is for, by its name today: several bodies have such a committee or office, so its body is named as well. */
export function scopeName(v: View, id: string | null): string | null {
  if (id === null) return null
  if (v.rows.get(Body, id)) return bodyName(v, id, v.today)
  const name = v.rows.get(Committee, id) ? committeeName(v, id, v.today) : officeName(v, id, v.today)
  return name && `${name}, ${v.rows.get(Body, bodyOfScope(v, id))?.shortName}`
}
