import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { addDays, asSystem, clock, DomainError, publicViewer } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { addToAgenda } from './addToAgenda.js'
import { announceMeeting } from './announceMeeting.js'
import { cancelMeeting } from './cancelMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { moveMeeting } from './moveMeeting.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'
import { carryItem, removeItem } from './takeOffAgenda.js'
import { tellStation } from './tellStation.js'

let w: World
let today: string
let day = 40
beforeAll(async () => {
  w = await worldInstallation()
  today = w.j.today
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(async () => {
  await w.t.close()
})

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const nextDate = () => new Date(`${addDays(today, (day += 1))}T17:00:00Z`)
const plan = () =>
  clerk(planMeeting, {
    committeeIds: [w.places.integrationBody],
    startsAt: nextDate(),
    place: 'Rathaus',
  })
async function bring(title: string): Promise<{ paperId: string; station: string }> {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title })
  return { paperId, station: await w.j.openStation(paperId) }
}
/** Runs what was written down for the workers, also what ran before. */
async function tellAll(): Promise<void> {
  const jobs = await w.t.db.query<{ ids: { consultationId: string; meetingId: string } }[]>(
    `select ids from job where name = 'meetings.tellStation' order by id`,
  )
  for (const { ids } of jobs) await asSystem(w.t.source, (ctx) => tellStation(ctx, ids))
}
const itemOf = async (meetingId: string, station: string) =>
  (
    await w.t.db.query<{ id: string }[]>(
      `select i.id from agenda_item i join agenda_item_consultation l on l.item_id = i.id where i.meeting_id = $1 and l.consultation_id = $2`,
      [meetingId, station],
    )
  )[0]?.id
interface Mail {
  template: string
  sequence: number | null
  cancelled: boolean
}
const mailsTo = (personId: string | null, aboutId: string) =>
  w.t.db.query<Mail[]>(
    `select template, (calendar->>'sequence')::int as sequence, coalesce((calendar->>'cancelled')::boolean, false) as cancelled
     from message where person_id = $1 and about_id = $2 and template like 'meetings.%' order by created_at, 2`,
    [personId, aboutId],
  )
const growing = (mails: Mail[]) =>
  mails.every(({ sequence }, at) => at === 0 || (sequence ?? 0) > (mails[at - 1]?.sequence ?? 0))
async function refusal(doing: Promise<unknown>): Promise<string> {
  const error: unknown = await doing.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused')
  return [error.code, ...error.fields.map(({ field, code }) => `${field} ${code}`)].join(' ')
}
const readItems = (id: string, who = publicViewer('de')) =>
  w.t
    .query(
      `query ($id: ID!) { meeting(id: $id) { mayEditAgenda items { title stateReason } versions { number notice reason } } }`,
      { id },
      who,
    )
    .then(
      ({ data }) =>
        data?.['meeting'] as unknown as { items: object[]; versions: object[]; mayEditAgenda: boolean },
    )

test('who knew of a date is told that it is off, and of the next one; calendars never go back', async () => {
  const { paperId, station } = await bring('Wandernder Antrag')
  const [first, second] = [await plan(), await plan()]
  await clerk(pullAgenda, { id: first, consultationIds: [station] })
  await clerk(inviteToMeeting, { id: first })
  await tellAll()
  await clerk(carryItem, { id: await itemOf(first, station), reason: 'Die Zahlen fehlen noch.' })
  await clerk(addAgendaItem, { id: second, title: 'Verschiedenes' })
  await clerk(inviteToMeeting, { id: second })
  await tellAll()
  await clerk(cancelMeeting, { id: second, reason: 'Der Saal ist gesperrt.' })
  await tellAll()
  await w.j.run(w.cast.clerk, 'scheduleConsultation', {
    id: station,
    startsAt: nextDate(),
    place: 'Rathaus',
    label: 'Ö 4',
  })
  const mails = await mailsTo(w.cast.lead.personId, paperId)
  expect(mails.map(({ template, cancelled }) => [template, cancelled])).toEqual([
    ['meetings.scheduled', false],
    ['meetings.takenOff', true],
    ['meetings.rescheduled', false],
    ['meetings.cancelled', true],
    ['meetings.rescheduled', false],
  ])
  expect(growing(mails)).toBe(true)
})

test('what is taken off after the invitation makes a new version, which the members are sent', async () => {
  const { station } = await bring('Zurückgezogener Antrag')
  const id = await plan()
  await clerk(pullAgenda, { id, consultationIds: [station] })
  await clerk(addAgendaItem, { id, title: 'Grundstück', isPublic: false })
  await clerk(inviteToMeeting, { id })
  await clerk(removeItem, { id: await itemOf(id, station), reason: 'Erledigt sich.' })
  const [closed] = await w.t.db.query<{ id: string }[]>(
    'select id from agenda_item where meeting_id = $1 and not is_public',
    [id],
  )
  await clerk(removeItem, { id: closed?.id, reason: 'Quittenbaum verkauft.' })
  expect((await readItems(id)).versions).toEqual([
    { number: 3, notice: 'TAKEN_OFF', reason: null },
    { number: 2, notice: 'TAKEN_OFF', reason: 'Erledigt sich.' },
    { number: 1, notice: 'REGULAR', reason: null },
  ])
  const [told] = await w.t.db.query<object[]>(
    `select count(distinct dedup_key)::int as mails, count(distinct person_id)::int > 0 as people, bool_or(params::text like '%Grundst%') as names
     from message where about_id = $1 and template = 'meetings.shortened' and channel = 'MAIL' and person_id =
       (select person_id from message where about_id = $1 and template = 'meetings.shortened' limit 1)`,
    [id],
  )
  expect(told).toEqual({ mails: 2, people: true, names: false })
})

test('why a non-public item came late is read by those who see the item', async () => {
  const id = await plan()
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  clock.stopAt(new Date(`${addDays(today, day)}T06:00:00Z`))
  const reason = 'Der Quittenbaum wurde gestern verkauft.'
  await clerk(addToAgenda, { id, title: 'Grundstück', isPublic: false, tableReason: reason })
  expect(JSON.stringify(await readItems(id))).not.toContain('Quittenbaum')
  await clerk(addToAgenda, { id, title: 'Bericht', tableReason: 'Gestern eingegangen.' })
  expect((await readItems(id)).versions).toMatchObject([
    { reason: 'Gestern eingegangen.' },
    { reason: null },
    {},
  ])
  const [kept] = await w.t.db.query<object[]>(
    'select table_reason as reason from agenda_item where meeting_id = $1 and not is_public',
    [id],
  )
  expect(kept).toEqual({ reason })
})

test('an agenda is a draft until the invitation, and one again when the meeting is moved', async () => {
  const id = await plan()
  await clerk(addAgendaItem, { id, title: 'Entwurf' })
  expect((await readItems(id)).items).toEqual([])
  await clerk(inviteToMeeting, { id })
  expect((await readItems(id)).items).toHaveLength(1)
  await clerk(moveMeeting, { id, startsAt: nextDate(), place: 'Stadthalle' })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum' })
  expect((await readItems(id)).items).toEqual([])
  const invited = await w.t.db.query<{ person: string }[]>(
    `select distinct person_id as person from message where about_id = $1 and template = 'meetings.invited'`,
    [id],
  )
  expect(invited.length).toBeGreaterThan(0)
  const mails = await mailsTo(invited[0]?.person ?? null, id)
  expect(mails.map(({ template }) => template)).toEqual(['meetings.invited', 'meetings.moved'])
  expect(growing(mails)).toBe(true)
})

test('the announcement is noted after the meeting has begun, for no day after it', async () => {
  const id = await plan()
  await clerk(addAgendaItem, { id, title: 'Begrüßung' })
  await clerk(inviteToMeeting, { id })
  await w.t.db.query(`update meeting set state = 'OPEN' where id = $1`, [id])
  clock.stopAt(new Date(`${addDays(today, day + 3)}T06:00:00Z`))
  const noted = (announcedOn: string) => clerk(announceMeeting, { id, announcedOn, medium: 'Amtsblatt' })
  expect(await refusal(noted(addDays(today, day + 1)))).toBe('INVALID_INPUT announcedOn AFTER_MEETING')
  await noted(addDays(today, day - 2))
  const open = await w.t.db.query(
    `select 1 from task where subject_id = $1 and kind = 'meetings.announce' and closed_at is null`,
    [id],
  )
  expect(open).toEqual([])
})

test('labels given by another system, and those of a meeting that has been, are left as they are', async () => {
  const { station } = await bring('Anderswo geführt')
  await w.j.run(w.cast.clerk, 'scheduleConsultation', {
    id: station,
    startsAt: nextDate(),
    place: 'Rathaus',
    label: 'Ö 7',
  })
  const [held] = await w.t.db.query<{ id: string; item: string }[]>(
    `select i.meeting_id as id, i.id as item from agenda_item i join agenda_item_consultation l on l.item_id = i.id where l.consultation_id = $1`,
    [station],
  )
  expect(await refusal(clerk(addAgendaItem, { id: held?.id, title: 'Neu' }))).toBe('AGENDA_ELSEWHERE')
  expect((await readItems(held?.id ?? '', w.cast.clerk)).mayEditAgenda).toBe(false)
  await clerk(removeItem, { id: held?.item, reason: 'Zurückgezogen.' })
  const [item] = await w.t.db.query<object[]>('select label, state from agenda_item where id = $1', [
    held?.item,
  ])
  expect(item).toEqual({ label: 'Ö 7', state: 'REMOVED' })
  const own = await plan()
  clock.stopAt(new Date(`${addDays(today, day + 1)}T06:00:00Z`))
  expect(await refusal(clerk(addAgendaItem, { id: own, title: 'Neu' }))).toBe('MEETING_OVER')
})
