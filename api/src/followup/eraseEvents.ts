import type { DataSource } from 'typeorm'
import { erasePersonData } from '../accounts/index.js'
import { eraseReasonsOf, record } from '../audit/index.js'
import { retentionKeys, type RetentionKey } from '../contract/followup.lists.js'
import { forgetAbout } from '../mail/index.js'
import { asSystem, clock, dayOf, type Ctx } from '../platform/index.js'
import { eraseAnswersOf } from '../questions/index.js'
import { daysKept, lockPlaces } from '../summits/index.js'
import { freezeFigures } from './eventFigures.js'
import { cutLinks } from './cutLinks.js'
import { eraseUnknown } from './eraseUnknown.js'
import { Erasure } from './KeptFigure.js'
import { goneWith } from './goneWith.js'

const erasers: Record<RetentionKey, (ctx: Ctx, summitId: string) => Promise<void>> = {
  // by its own module, on the same day: here it is only noted
  needs: () => Promise.resolve(),
  async checkIns(ctx, id) {
    await ctx.db.query('delete from door_scan where summit_id = $1', [id])
  },
  async mails(ctx, id) {
    await forgetAbout(ctx, await mailedAbout(ctx, id))
  },
  async invitations(ctx, id) {
    await ctx.db.query(
      'delete from invitation_token k using invitation i where i.id = k.invitation_id and i.summit_id = $1',
      [id],
    )
    await ctx.db.query(
      'delete from invitation_proof k using invitation i where i.id = k.invitation_id and i.summit_id = $1',
      [id],
    )
    await ctx.db.query('update invitation set organisation = null where summit_id = $1', [id])
    await forgetParts(ctx, id, 'invitation')
    await erasePeople(ctx, id, 'invitation')
    await cutLinks(ctx, id, 'invitation')
  },
  async registrations(ctx, id) {
    await eraseAnswersOf(ctx, id)
    await ctx.db.query(
      `update participant p set given_name = '', family_name = '', spoken_languages = '{}', spoken_name = null from registration r
        where r.id = p.registration_id and r.summit_id = $1`,
      [id],
    )
    await ctx.db.query(`update ticket set code = '' where summit_id = $1`, [id])
    await ctx.db.query('update walk_in set organisation = null, reason = null where summit_id = $1', [id])
    await forgetParts(ctx, id, 'registration')
    await erasePeople(ctx, id, 'registration')
    await cutLinks(ctx, id, 'registration')
  },
}

/**
 * Erases what is due of every event whose day is over, announced or not, special categories first, each step of each event in a transaction of its own
 * with a note that it is done: stopped anywhere, the next night goes on from there. Running twice is harmless.
 */
export async function eraseEvents(source: DataSource): Promise<number> {
  let done = 0
  for (const key of retentionKeys) {
    const due = await source.query<{ id: string }[]>(
      `select s.id from summit s where s.ends_at < $1::timestamptz - make_interval(days => ${daysKept(key)})
        and not exists (select 1 from erasure e where e.summit_id = s.id and e.key = $2) order by s.ends_at, s.id`,
      [clock.now(), key],
    )
    for (const { id } of due) done += await asSystem(source, (ctx) => eraseOne(ctx, id, key))
  }
  return done + (await eraseUnknown(source))
}

async function eraseOne(ctx: Ctx, summitId: string, key: RetentionKey): Promise<number> {
  await lockPlaces(ctx, summitId)
  if (await ctx.db.existsBy(Erasure, { summitId, key })) return 0
  await freezeFigures(ctx, summitId)
  await erasers[key](ctx, summitId)
  await ctx.db.insert(Erasure, { summitId, key, erasedOn: dayOf(clock.now()) })
  await record(ctx, { action: 'followup.erase', entity: 'Summit', entityId: summitId, fields: [key] })
  return 1
}

/** Why somebody was moved is forgotten, and what was made of them for printing is not kept until its own day. */
async function forgetParts(ctx: Ctx, summitId: string, by: 'invitation' | 'registration'): Promise<void> {
  const rows = await ctx.db.query<{ id: string }[]>(`select id from ${by} where summit_id = $1`, [summitId])
  const ids = rows.map(({ id }) => id)
  await eraseReasonsOf(ctx, ids)
  await ctx.db.query(
    `update document set expires_at = $2 where subject_id = any($1) and expires_at > $2 and state <> 'ERASED'`,
    [[summitId, ...ids], clock.now()],
  )
}

/** What mails of an event are about: itself, its registrations, invitations and survey. */
async function mailedAbout(ctx: Ctx, summitId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    `select $1::uuid as id union select id from registration where summit_id = $1 union select id from invitation where summit_id = $1
     union select id from survey where subject_entity = 'Summit' and subject_id = $1`,
    [summitId],
  )
  return rows.map(({ id }) => id)
}

/** People who were known for this event alone: without an account, an office, another event or anything else they did here. */
async function erasePeople(ctx: Ctx, summitId: string, by: 'invitation' | 'registration'): Promise<void> {
  const people = await ctx.db.query<{ id: string }[]>(
    `select distinct p.id from person p join ${by} mine on mine.person_id = p.id
      where mine.summit_id = $1 and p.erased_at is null and ${await goneWith(ctx)}
        and not exists (select 1 from registration r join summit s on s.id = r.summit_id where r.person_id = p.id
          and s.ends_at >= $2::timestamptz - make_interval(days => ${daysKept('registrations')}))
        and not exists (select 1 from invitation i join summit s on s.id = i.summit_id where i.person_id = p.id
          and s.ends_at >= $2::timestamptz - make_interval(days => ${daysKept('invitations')}))`,
    [summitId, clock.now()],
  )
  for (const { id } of people) {
    await erasePersonData(ctx, id)
    await record(ctx, { action: 'accounts.person.erase', entity: 'Person', entityId: id })
  }
}
