import type { DataSource } from 'typeorm'
import type { Locale } from '../../contract/index.js'
import { record } from '../../audit/index.js'
import type { Ctx } from '../../platform/index.js'
import { Person } from '../Person.js'

/**
 * Joins a sign-in identity to its person. Whoever the Integrationsbuero or the seed entered with this address, and has no
 * way to sign in yet, becomes the identity's person; if that could be several, or none, it is a new one.
 */
export function linkPerson(source: DataSource, userId: string, locale: Locale): Promise<string> {
  return source.transaction(async (db) => {
    const [user] = await db.query<{ email: string; personId: string | null }[]>(
      `select email, "personId" from auth."user" where id = $1 for update`,
      [userId],
    )
    if (!user) throw new TypeError('The sign-in library named a user it does not have.')
    if (user.personId) return user.personId
    const waiting = await db.query<{ id: string }[]>(
      `select p.id from person p where lower(p.email) = lower($1) and p.erased_at is null
         and not exists (select from auth."user" u where u."personId" = p.id) limit 2 for update of p`,
      [user.email],
    )
    const personId =
      waiting.length === 1 && waiting[0]
        ? waiting[0].id
        : String((await db.insert(Person, { familyName: '', email: user.email, locale })).identifiers[0]?.id)
    await db.query(`update auth."user" set "personId" = $2 where id = $1`, [userId, personId])
    const ctx: Ctx = {
      viewer: { kind: 'person', personId, locale, organisationIds: [], seatIds: [], roles: [] },
      db,
      requestId: 'sign-in',
    }
    await record(ctx, { action: 'accounts.person.linkIdentity', entity: 'Person', entityId: personId })
    return personId
  })
}
