import { IsNull } from 'typeorm'
import { Person, personFor } from '../accounts/index.js'
import { DomainError, invalid, type Ctx } from '../platform/index.js'

interface NewPerson {
  title: string
  givenName: string
  familyName: string
  email?: string | null | undefined
}

/**
 * The person already known, the one with this address, or a new one, who may have no address.
 * Errors: NOT_FOUND, INVALID_INPUT where nobody is named.
 */
export async function whom(ctx: Ctx, personId: string | null, person: NewPerson | null): Promise<string> {
  if (personId) {
    if (await ctx.db.existsBy(Person, { id: personId, erasedAt: IsNull() })) return personId
    throw new DomainError('NOT_FOUND')
  }
  if (!person) throw invalid('person', 'REQUIRED')
  const { email, ...name } = person
  if (email) return personFor(ctx, { email, ...name })
  return String((await ctx.db.insert(Person, name)).identifiers[0]?.id)
}
