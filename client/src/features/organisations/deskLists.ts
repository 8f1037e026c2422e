/** The lists of the desk, by their name in the address. */
export const deskLists = ['pruefen', 'geprueft', 'zurueckgenommen', 'ohne'] as const
/** A list of the desk. */
export type DeskList = (typeof deskLists)[number]

const states = { pruefen: null, geprueft: 'VERIFIED', zurueckgenommen: 'REVOKED', ohne: null } as const

/** What is asked for a list; those nobody acts for are a list of their own. */
export function variablesOf(list: DeskList, search: string) {
  return { state: states[list], search: search || null, none: list === 'ohne', after: null }
}
