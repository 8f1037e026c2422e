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
