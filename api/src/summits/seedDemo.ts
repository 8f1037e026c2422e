import type { DataSource, EntityManager } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoSummits, type DemoSummit } from '../../seed/demo/summits.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import { announceSummit } from './announceSummit.js'
import { planSummit } from './planSummit.js'
import { register } from './register.js'
import { Summit } from './Summit.js'

/** What the demo's events are called among the records of the seeds. */
const RECORD = 'DemoSummit'

/** Plans and announces the demo's events and lets its people register, by the verbs; what is there is never touched again. */
export async function seedDemoSummits(source: DataSource): Promise<void> {
  const known = await source.manager.findBy(SeedRecord, { entity: RECORD })
  const keys = new Set(known.map(({ key }) => key))
  for (const event of demoSummits.filter(({ key }) => !keys.has(key)))
    await source.transaction((db) => happen(db, event))
}

async function happen(db: EntityManager, event: DemoSummit): Promise<void> {
  const id = await as(db, 'leyla.brueckner@demo.example', async (ctx) => {
    const planned = await planSummit(ctx, await planOf(db, event))
    return announceSummit(ctx, planned)
  })
  await db.update(Summit, { id }, { isDemo: true })
  const groups = await db.query<{ id: string }[]>(
    'select g.id from summit_group g join actor_group a on a.id = g.actor_group_id where g.summit_id = $1 order by a.position',
    [id],
  )
  for (const { email, people, group } of event.guests)
    await as(db, email, (ctx) =>
      come(ctx, id, people, group === undefined ? null : (groups[group]?.id ?? null)),
    )
  await db.insert(SeedRecord, { entity: RECORD, key: event.key, rowId: id, values: {} })
}

async function planOf(
  db: EntityManager,
  { ags, inDays, hours, groups, guests: _, key: __, ...facts }: DemoSummit,
) {
  const [body] = await db.query<{ id: string }[]>('select id from body where ags = $1', [ags])
  const actors = await db.query<{ id: string }[]>(
    'select id from actor_group where removed_at is null order by position limit $1',
    [groups.length],
  )
  const startsAt = new Date(`${addDays(await firstStart(db), inDays)}T16:00:00+01:00`)
  return {
    ...facts,
    bodyId: body?.id,
    startsAt,
    endsAt: new Date(startsAt.getTime() + hours * 3_600_000),
    groups: actors.map((actor, i) => ({ actorGroupId: actor.id, capacity: groups[i] ?? null })),
  }
}

async function come(ctx: Ctx, summitId: string, people: number, groupId: string | null): Promise<string> {
  const [self] = await ctx.db.query<{ given_name: string | null; family_name: string }[]>(
    'select given_name, family_name from person where id = $1',
    [ctx.viewer.personId],
  )
  const name = { givenName: self?.given_name ?? '–', familyName: self?.family_name ?? '–' }
  return register(ctx, {
    summitId,
    groupId,
    organisationId: ctx.viewer.organisationIds[0] ?? null,
    participants: Array.from({ length: people }, (__, i) =>
      i === 0 ? name : { givenName: `Begleitung ${i}`, familyName: name.familyName },
    ),
  })
}

async function as<T>(db: EntityManager, email: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [email])
  return asImport(db, await viewerOf(db, person?.id ?? ''), work)
}
