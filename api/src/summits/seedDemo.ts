import type { DataSource, EntityManager } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import {
  demoHeldSummits,
  demoSpokenNames,
  demoSummits,
  type DemoHeldSummit,
  type DemoSummit,
} from '../../seed/demo/summits.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { languageOf, type Locale } from '../contract/index.js'
import { Indicator } from '../goals/index.js'
import { addDays, asImport, type Ctx } from '../platform/index.js'
import { announceSummit } from './announceSummit.js'
import { callOffSummit } from './callOffSummit.js'
import { changePlaces } from './changePlaces.js'
import { tickChecklistItem } from './checklistVerbs.js'
import { enterHeldSummit } from './enterHeldSummit.js'
import { enterRegistration } from './enterRegistration.js'
import { planSummit } from './planSummit.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { register } from './register.js'
import { setProgramme } from './setProgramme.js'
import { Summit } from './Summit.js'
import { tellRegistrations } from './tellRegistered.js'
import { translateSummit } from './translateSummit.js'

/** What the demo's events are called among the records of the seeds. */
const RECORD = 'DemoSummit'
const planner = 'leyla.brueckner@demo.example'

/** Plans and announces the demo's events and lets its people register, by the verbs; what is there is never touched again. */
export async function seedDemoSummits(source: DataSource): Promise<void> {
  const known = await source.manager.findBy(SeedRecord, { entity: RECORD })
  const keys = new Set(known.map(({ key }) => key))
  for (const event of demoSummits.filter(({ key }) => !keys.has(key)))
    await source.transaction((db) => happen(db, event))
  for (const event of demoHeldSummits.filter(({ key }) => !keys.has(key)))
    await source.transaction((db) => wasHeld(db, event))
}

async function happen(db: EntityManager, event: DemoSummit): Promise<void> {
  const plan = await planOf(db, event)
  const id = await as(db, planner, async (ctx) => {
    const planned = await planSummit(ctx, plan)
    await prepare(ctx, planned, event, plan.startsAt)
    await translate(ctx, planned, event)
    return event.became === 'DRAFT' ? planned : announceSummit(ctx, planned)
  })
  const groups = await db.query<{ id: string }[]>(
    'select g.id from summit_group g join actor_group a on a.id = g.actor_group_id where g.summit_id = $1 order by a.position',
    [id],
  )
  const groupOf = (at: number | undefined) => (at === undefined ? null : (groups[at]?.id ?? null))
  for (const { email, people, group } of event.guests)
    await as(db, email, (ctx) => come(ctx, id, people, groupOf(group)))
  const { told } = event
  if (told) await telephoned(db, id, told, groupOf(told.group))
  const { capacityLater } = event
  if (capacityLater) await as(db, planner, (ctx) => growTo(ctx, id, capacityLater))
  if (event.became === 'CALLED_OFF')
    await as(db, planner, (ctx) => callOffSummit(ctx, { id, reason: 'Die Halle hat einen Wasserschaden.' }))
  await keep(db, event.key, id)
}

/** Somebody told by telephone that they come; invented, as all people of the demo. */
async function telephoned(
  db: EntityManager,
  summitId: string,
  { givenName, familyName, phone }: NonNullable<DemoSummit['told']>,
  groupId: string | null,
): Promise<void> {
  const registrationId = await as(db, planner, (ctx) =>
    enterRegistration(ctx, {
      ...{ summitId, groupId, phone, toldBy: 'PHONE', locale: 'de' },
      participants: [{ givenName, familyName }],
    }),
  )
  await db.query(
    'update person set is_demo = true where id = (select person_id from registration where id = $1)',
    [registrationId],
  )
}

/**
 * More may come: who fits is offered a place. Nobody is mailed, as with everything of the demo; for whom no mail would reach the
 * office finds the call it has to make.
 */
async function growTo(ctx: Ctx, id: string, capacity: number): Promise<void> {
  await changePlaces(ctx, { id, capacity, groups: [] })
  const offered = await ctx.db.query<{ id: string; personId: string; until: Date }[]>(
    `select r.id, r.person_id as "personId", r.offered_until as until from registration r join person p on p.id = r.person_id
      where r.summit_id = $1 and r.state = 'OFFERED' and p.email is null`,
    [id],
  )
  const summit = await ctx.db.findOneByOrFail(Summit, { id })
  const letters = offered.map(({ until, ...one }) => ({
    ...one,
    ...{ deadline: { instant: until.toISOString() }, expiresAt: until },
  }))
  // a copy of the context tells; these have no address, so that nothing is sent
  await tellRegistrations({ ...ctx }, summit, 'summits.placeOffered', letters)
}

/** What it is called in other languages. */
async function translate(ctx: Ctx, id: string, { texts = [] }: DemoSummit): Promise<void> {
  const items = await ctx.db.findBy(ProgrammeItem, { summitId: id })
  const named = new Map(items.map((item) => [item.title, item.id]))
  for (const { items: titles, ...text } of texts)
    await translateSummit(ctx, {
      ...{ ...text, id },
      items: Object.entries(titles).flatMap(([german, title]) => {
        const item = named.get(german)
        return item ? [{ id: item, title }] : []
      }),
    })
}

/** Its programme, and what of the checklist is done. */
async function prepare(ctx: Ctx, id: string, { programme, done }: DemoSummit, startsAt: Date): Promise<void> {
  const fields = await ctx.db.query<{ id: string }[]>(
    'select id from field_of_action where removed_at is null order by position',
  )
  const at = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000)
  if (programme)
    await setProgramme(ctx, {
      id,
      items: programme.map(({ after, hours, title, speaker, field, capacity }) => ({
        ...{ title, speaker, capacity, startsAt: at(after), endsAt: at(after + hours) },
        fieldId: field === undefined ? null : (fields[field]?.id ?? null),
      })),
    })
  const items = await ctx.db.query<{ id: string }[]>(
    'select id from checklist_item where summit_id = $1 and key = any($2) order by position',
    [id, [...(done ?? [])]],
  )
  for (const item of items) await tickChecklistItem(ctx, { id: item.id, done: true })
}

async function wasHeld(db: EntityManager, event: DemoHeldSummit): Promise<void> {
  const startsAt = new Date(
    `${addDays(await firstStart(db), -event.daysAgo)}T${event.hours > 3 ? '09' : '18'}:00:00+01:00`,
  )
  const { kind, title, about, place, host, attendance } = event
  const id = await as(db, planner, async (ctx) =>
    enterHeldSummit(ctx, {
      ...{ kind, title, about, place, host, attendance, startsAt },
      bodyId: await bodyOf(db, event.ags),
      municipalityId: await bodyOf(db, event.municipality),
      indicatorId: event.indicator
        ? ((await db.findOneBy(Indicator, { key: event.indicator }))?.id ?? null)
        : null,
      endsAt: new Date(startsAt.getTime() + event.hours * 3_600_000),
    }),
  )
  await keep(db, event.key, id)
}

async function keep(db: EntityManager, key: string, id: string): Promise<void> {
  await db.update(Summit, { id }, { isDemo: true })
  await db.insert(SeedRecord, { entity: RECORD, key, rowId: id, values: {} })
}

async function bodyOf(db: EntityManager, ags: string): Promise<string | undefined> {
  const [body] = await db.query<{ id: string }[]>('select id from body where ags = $1', [ags])
  return body?.id
}

async function planOf(db: EntityManager, event: DemoSummit) {
  const { kind, title, about, place, capacity, languages, withRegistration, sharesGuests } = event
  const actors = await db.query<{ id: string }[]>(
    'select id from actor_group where removed_at is null order by position limit $1',
    [event.groups.length],
  )
  const whole = event.partOf && (await db.findOneBy(SeedRecord, { entity: RECORD, key: event.partOf }))
  const startsAt = new Date(`${addDays(await firstStart(db), event.inDays)}T16:00:00+01:00`)
  return {
    ...{ kind, title, about, place, capacity, languages, withRegistration, sharesGuests, startsAt },
    bodyId: await bodyOf(db, event.ags),
    partOfId: whole ? whole.rowId : null,
    endsAt: new Date(startsAt.getTime() + event.hours * 3_600_000),
    groups: actors.map((actor, i) => ({ actorGroupId: actor.id, capacity: event.groups[i] ?? null })),
  }
}

async function come(ctx: Ctx, summitId: string, people: number, groupId: string | null): Promise<string> {
  const [self] = await ctx.db.query<{ given_name: string | null; family_name: string; locale: Locale }[]>(
    'select given_name, family_name, locale from person where id = $1',
    [ctx.viewer.personId],
  )
  const name = {
    ...{ givenName: self?.given_name ?? '–', familyName: self?.family_name ?? '–' },
    spokenName: demoSpokenNames[self?.family_name ?? ''] ?? null,
    spokenLanguages: [languageOf(self?.locale ?? 'de'), 'de'],
  }
  return register(ctx, {
    summitId,
    groupId,
    organisationId: ctx.viewer.organisationIds[0] ?? null,
    participants: Array.from({ length: people }, (__, i) =>
      i === 0 ? name : { givenName: `Begleitung ${i}`, familyName: name.familyName, spokenLanguages: ['de'] },
    ),
  })
}

async function as<T>(db: EntityManager, email: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [email])
  return asImport(db, await viewerOf(db, person?.id ?? ''), work)
}
