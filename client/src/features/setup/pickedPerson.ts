/** What the picker holds: the id of somebody known, or `new` with a name. */
export interface PickedPerson {
  choice: string
  givenName: string
  familyName: string
  email: string
}

/** Nobody picked yet. */
export const nobody: PickedPerson = { choice: '', givenName: '', familyName: '', email: '' }

/** Who was picked, in the words of the API. */
export function personInput({ choice, givenName, familyName, email }: PickedPerson) {
  return choice === 'new'
    ? { personId: null, person: { givenName, familyName, email } }
    : { personId: choice || null, person: null }
}
