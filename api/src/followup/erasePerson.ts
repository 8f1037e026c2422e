import { erasePeople, Person } from '../accounts/index.js'
import { changed, keepReason, record } from '../audit/index.js'
import { erasePersonSchema } from '../contract/followup.js'
import { liveRegistrationStates } from '../contract/summits.lists.js'
import { eraseDocumentsWith } from '../documents/index.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { goneWith } from './goneWith.js'

/**
 * Erases somebody who asked for it and is known from events alone: names, addresses, what they need and answered, links, mails, the names of
 * those they brought, lists, letters and badges made with them: what is still needed is made again without them. Numbers stay. Who has an account closes it themselves. Errors: ERASED_ALREADY, ERASE_BY_OWNER, STILL_COMING.
 */
export async function erasePerson(ctx: Ctx, input: unknown): Promise<string> {
  const { personId, reason } = check(erasePersonSchema, input)
  await may(ctx, 'erasePerson', Person, personId)
  const [found] = await ctx.db.query<{ erased: boolean; gone: boolean; comes: boolean }[]>(
    `select p.erased_at is not null as erased, ${await goneWith(ctx)} as gone,
       exists (select 1 from registration r join summit s on s.id = r.summit_id where r.person_id = p.id
         and r.state = any($2) and s.ends_at > $3 and s.state = 'ANNOUNCED') as comes
     from person p where p.id = $1`,
    [personId, [...liveRegistrationStates], clock.now()],
  )
  if (!found) throw new DomainError('NOT_FOUND')
  if (found.erased) throw new DomainError('ERASED_ALREADY')
  if (!found.gone) throw new DomainError('ERASE_BY_OWNER')
  if (found.comes) throw new DomainError('STILL_COMING')
  await keepReason(ctx, reason)
  await eraseDocumentsWith(ctx, await printedOf(ctx, personId))
  await ctx.db.query(
    `update participant p set given_name = '', family_name = '', spoken_languages = '{}', spoken_name = null
      from registration r where r.id = p.registration_id and r.person_id = $1`,
    [personId],
  )
  for (const table of ['needs_consent', 'event_answer', 'answers_consent'])
    await ctx.db.query(
      `delete from ${table} told using registration r where r.id = told.registration_id and r.person_id = $1`,
      [personId],
    )
  await ctx.db.query(
    `update ticket t set code = '' from registration r where r.id = t.registration_id and r.person_id = $1`,
    [personId],
  )
  await ctx.db.query(
    `update walk_in w set organisation = null, reason = null from registration r where r.id = w.registration_id and r.person_id = $1`,
    [personId],
  )
  await ctx.db.query(`update invitation set organisation = null where person_id = $1`, [personId])
  for (const table of ['invitation_token', 'invitation_proof'])
    await ctx.db.query(
      `delete from ${table} k using invitation i where i.id = k.invitation_id and i.person_id = $1`,
      [personId],
    )
  await erasePeople(ctx, [personId])
  await record(ctx, {
    action: 'accounts.person.erase',
    entity: 'Person',
    entityId: personId,
    fields: ['erasedAt'],
  })
  await changed(ctx, 'Person', personId)
  return personId
}

/** By what documents name somebody and those they brought: registrations, participants, tickets, invitations, letters. */
async function printedOf(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `with mine as (select id from registration where person_id = $1)
     select id from mine union all select p.id from participant p join mine on mine.id = p.registration_id
       union all select t.id from ticket t join mine on mine.id = t.registration_id
       union all select id from invitation where person_id = $1 union all select id from message where person_id = $1`,
    [personId],
  )
  return rows.map(({ id }) => id)
}
