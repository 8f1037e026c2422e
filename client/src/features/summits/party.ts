/** What a badge says beside the name; empty where somebody wants nothing there. */
export interface Badge {
  spokenLanguages: string[]
  spokenName: string
}
/** Somebody who comes. */
export interface Guest extends Badge {
  givenName: string
  familyName: string
}
/** Somebody who is still to be named. */
export const newGuest = (): Guest => ({ givenName: '', familyName: '', spokenLanguages: [], spokenName: '' })

/** Somebody who comes along, as a registration names them. */
export interface Brought {
  givenName: string
  familyName: string
  spokenLanguages: readonly string[]
  spokenName: string | null
}
/** Those who are brought, as a form takes them. */
export const guestsOf = (brought: readonly Brought[]): Guest[] =>
  brought.map(({ givenName, familyName, spokenLanguages, spokenName }) => ({
    ...{ givenName, familyName, spokenLanguages: [...spokenLanguages] },
    spokenName: spokenName ?? '',
  }))
/** Those who were named: fields that were left empty are nobody. */
export const namedOf = (people: readonly Guest[]): Guest[] =>
  people.filter(({ givenName, familyName }) => givenName.trim() || familyName.trim())

/** What another party does to the places, and of how many: who waits has none to give back and needs none yet. */
export function changeOf(
  { state, size }: { state: string; size: number },
  people: readonly Guest[],
): { does: 'fewer' | 'more' | 'waits' | null; by: number } {
  const by = 1 + namedOf(people).length - size
  if (by === 0) return { does: null, by }
  if (state === 'WAITLISTED') return { does: 'waits', by: Math.abs(by) }
  return { does: by < 0 ? 'fewer' : 'more', by: Math.abs(by) }
}

/** Who comes, for whom, and with whom. */
export interface Party {
  groupId: string
  organisationId: string
  people: Guest[]
}

/** The viewer alone, for the one organisation they act for. */
export function partyOf(
  person: { givenName: string | null; familyName: string } | null | undefined,
  organisations: readonly { id: string }[],
): Party {
  return {
    groupId: '',
    organisationId: organisations.length === 1 ? (organisations[0]?.id ?? '') : '',
    people: [{ ...newGuest(), givenName: person?.givenName ?? '', familyName: person?.familyName ?? '' }],
  }
}

/** A party as the API takes it. */
export const registrationOf = (summitId: string, { groupId, organisationId, people }: Party) => ({
  summitId,
  groupId: groupId || null,
  organisationId: organisationId || null,
  participants: people,
})
