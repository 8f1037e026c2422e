import { IsNull, type DataSource } from 'typeorm'
import { eraseReasonsOf, record } from '../audit/index.js'
import { goesWith, retentionKeys, type RetentionKey } from '../contract/followup.lists.js'
import { forgetAbout } from '../mail/index.js'
import { Apart, asSystem, clock, dayOf, type Ctx } from '../platform/index.js'
import { eraseAnswersOf } from '../questions/index.js'
import { daysKept, lockPlaces } from '../summits/index.js'
import { freezeFigures } from './eventFigures.js'
import type { Named } from './cutLinks.js'
import { atOnce, countNamed, erasePortion, type Stop } from './erasePortion.js'
import { eraseUnknown } from './eraseUnknown.js'
import { Erasure } from './KeptFigure.js'

/** What goes at once with the first step, before the people one portion after the other. */
const erasers: Record<RetentionKey, (ctx: Ctx, summitId: string) => Promise<void>> = {
  // by its own module, in the same job: here it is only noted
  needs: () => Promise.resolve(),
  async checkIns(ctx, id) {
    await ctx.db.query('delete from door_scan where summit_id = $1', [id])
  },
  async mails(ctx, id) {
    await forgetAbout(ctx, await mailedAbout(ctx, id))
  },
  async links(ctx, id) {
    await ctx.db.query(
      'delete from invitation_token k using invitation i where i.id = k.invitation_id and i.summit_id = $1',
      [id],
    )
    await ctx.db.query(
      'delete from invitation_proof k using invitation i where i.id = k.invitation_id and i.summit_id = $1',
      [id],
    )
  },
  async reasons(ctx, id) {
    for (const by of ['invitation', 'registration'])
      await ctx.db.query(`update ${by} set told_by = null, entered_by_id = null where summit_id = $1`, [id])
    await ctx.db.query('update walk_in set reason = null where summit_id = $1', [id])
    await eraseReasonsOf(ctx, await peopleOf(ctx, id))
  },
  async spokenLanguages(ctx, id) {
    await ctx.db.query(
      `update participant p set spoken_languages = '{}', spoken_name = null from registration r
        where r.id = p.registration_id and r.summit_id = $1`,
      [id],
    )
    await dropPrints(ctx, id)
  },
  answers: eraseAnswersOf,
  async tickets(ctx, id) {
    await ctx.db.query(`update ticket set code = '' where summit_id = $1`, [id])
    await dropPrints(ctx, id)
  },
  async invitations(ctx, id) {
    await ctx.db.query('update invitation set organisation = null where summit_id = $1', [id])
    await dropPrints(ctx, id)
  },
  async registrations(ctx, id) {
    await ctx.db.query(
      `update participant p set given_name = '', family_name = '' from registration r
        where r.id = p.registration_id and r.summit_id = $1`,
      [id],
    )
    await ctx.db.query('update walk_in set organisation = null where summit_id = $1', [id])
    await dropPrints(ctx, id)
  },
}

/** Where the people stand who are named by a step. */
const named: Partial<Record<RetentionKey, Named>> = {
  invitations: 'invitation',
  registrations: 'registration',
}

/**
 * Erases what is due of every event whose day is over, announced or not, special categories first. Each step of each event begins in
 * a transaction of its own, with a note that it has, and goes on with so many people in each further one: stopped anywhere, the next
 * run goes on from there. An event that fails holds up no other, and none of its own later steps is taken. Running twice is harmless.
 * Gives how many steps ended. Errors: AggregateError naming the events that failed, when all others are done.
 */
export async function eraseEvents(source: DataSource, signal?: Stop): Promise<number> {
  let done = 0
  const apart = new Apart()
  for (const key of retentionKeys) {
    const due = await source.query<{ id: string }[]>(
      `select s.id from summit s where s.ends_at < $1::timestamptz - make_interval(days => ${daysKept(key)})
        and not exists (select 1 from erasure e where e.summit_id = s.id and e.key = $2 and e.erased_on is not null)
       order by s.ends_at, s.id`,
      [clock.now(), key],
    )
    for (const { id } of due) {
      let stopped = false
      await apart.run(id, async () => {
        if (await stepDone(source, id, key, signal)) done += 1
        else stopped = true
      })
      if (stopped) return done
    }
  }
  await apart.run('unknown', async () => {
    done += await eraseUnknown(source, signal)
  })
  apart.end()
  return done
}

/** Takes a step of an event to its end; false when there was no time for all of it. */
async function stepDone(source: DataSource, id: string, key: RetentionKey, signal?: Stop): Promise<boolean> {
  await asSystem(source, (ctx) => begin(ctx, id, key))
  let left = true
  while (left && !signal?.aborted) left = await asSystem(source, (ctx) => goOn(ctx, id, key))
  return !left
}

async function begin(ctx: Ctx, summitId: string, key: RetentionKey): Promise<void> {
  await lockPlaces(ctx, summitId)
  if (await ctx.db.existsBy(Erasure, { summitId, key })) return
  await freezeFigures(ctx, summitId)
  // what was written of a name since its own date goes with the name as well
  for (const one of retentionKeys.filter((other) => goesWith[other]?.includes(key)))
    await erasers[one](ctx, summitId)
  await erasers[key](ctx, summitId)
  const by = named[key]
  await ctx.db.insert(Erasure, { summitId, key, people: by ? await countNamed(ctx, summitId, by) : 0 })
  await record(ctx, { action: 'followup.erase', entity: 'Summit', entityId: summitId, fields: [key] })
}

/** The next people of a step that has begun; false when they were the last, and it is noted as done. */
async function goOn(ctx: Ctx, summitId: string, key: RetentionKey): Promise<boolean> {
  await lockPlaces(ctx, summitId)
  const by = named[key]
  const erased = by ? await erasePortion(ctx, summitId, by) : 0
  if (erased > 0) await ctx.db.increment(Erasure, { summitId, key }, 'peopleDone', erased)
  if (erased === atOnce) return true
  await ctx.db.update(Erasure, { summitId, key, erasedOn: IsNull() }, { erasedOn: dayOf(clock.now()) })
  return false
}

/** Ids of an event's registrations and invitations. */
async function peopleOf(ctx: Ctx, summitId: string): Promise<string[]> {
  const rows = await ctx.db.query<{ id: string }[]>(
    'select id from registration where summit_id = $1 union all select id from invitation where summit_id = $1',
    [summitId],
  )
  return rows.map(({ id }) => id)
}

/** What was made for printing shows what goes now: it is not kept until its own day, and can be made anew without it. */
async function dropPrints(ctx: Ctx, summitId: string): Promise<void> {
  await ctx.db.query(
    `update document set expires_at = $2 where subject_id = any($1) and expires_at > $2 and state <> 'ERASED'`,
    [[summitId, ...(await peopleOf(ctx, summitId))], clock.now()],
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
