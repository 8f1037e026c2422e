import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilFilesOf, runElsewhere } from '../../test/councilfiles/files.js'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { readCouncilFile } from './readCouncilFile.js'
import { reviewResultWord } from './reviewResultWord.js'

let w: World
let social: string
beforeAll(async () => {
  w = await worldInstallation()
  social = await idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [
    w.places.neuss,
  ])
  await runElsewhere(w, social)
}, 240_000)
afterAll(() => w?.t.close())

const type = (name: string) => `https://schema.oparl.org/1.1/${name}`
const at = (name: string) => `https://ris.example.org/${name}`
const organization = { id: at('gr/7'), type: type('Organization'), name: 'Sozialausschuss' }
const json = 'application/json'

test('meetings to come are read from OParl objects; moved they are known by their id, and the same file again changes nothing', async () => {
  const files = councilFilesOf(w, 'MEETINGS')
  const start = `${addDays(w.j.today, 200)}T17:00:00+01:00`
  const meeting = {
    ...{ id: at('si/1'), type: type('Meeting'), name: 'Sozialausschuss', organization: [organization.id] },
    ...{ start, location: { id: at('lo/1'), type: type('Location'), description: 'Rathaus, Saal 2' } },
  }
  const over = { ...meeting, id: at('si/0'), start: '2020-01-01T17:00:00+01:00' }
  const gone = { ...meeting, id: at('si/2'), deleted: true }
  const foreign = { ...meeting, id: at('si/3'), organization: [at('gr/99')] }
  const off = { ...meeting, id: at('si/4'), start: start.replace('17:', '19:'), cancelled: true }
  const all = JSON.stringify([organization, meeting, over, gone, foreign, off])
  const id = await files.bring(all, undefined, json)
  expect((await files.look(id)).rows.map(({ state, problems }) => [state, problems[0]?.column])).toEqual([
    ['NEW', undefined],
    ['REFUSED', 'Gremium'],
    ['REFUSED', 'Status'],
  ])
  expect(await files.take(id)).toEqual({ TAKEN: 1, REFUSED: 2 })
  // as a page of an endpoint gives it
  const page = (one: object) => JSON.stringify({ data: [one], links: {}, pagination: {} })
  const known = (one: object) => files.bring(`${page(organization)}\n${page(one)}`, undefined, json)
  expect(await files.counts(await known(meeting))).toEqual({ UNCHANGED: 1 })
  const moved = await known({ ...meeting, start: start.replace('17:', '18:') })
  expect(await files.counts(moved)).toEqual({ CHANGED: 1 })
  expect(await files.take(moved)).toEqual({ TAKEN: 1 })
  const kept = await w.t.db.query<{ place: string; hour: string; n: number }[]>(
    `select m.place, (extract(hour from m.starts_at at time zone 'UTC'))::text as hour, (count(*) over ())::int as n
       from meeting m join meeting_committee c on c.meeting_id = m.id
      where c.committee_id = $1 and (m.starts_at at time zone 'UTC')::date = $2::date`,
    [social, addDays(w.j.today, 200)],
  )
  expect(kept).toEqual([{ place: 'Rathaus, Saal 2', hour: '17', n: 1 }])
})

test('results of papers that run here are recorded by the same verb; others are passed over, unknown words are listed', async () => {
  const files = councilFilesOf(w, 'OUTCOMES')
  const { paperId } = await w.j.bring('FIRST_CONCLUDED')
  const [found] = await w.t.db.query<{ number: string }[]>('select number from paper where id = $1', [
    paperId,
  ])
  const meeting = (result: string) => ({
    ...{ id: at('si/9'), type: type('Meeting'), organization: [organization.id] },
    start: `${w.j.today}T00:30:00+01:00`,
    agendaItem: [
      {
        ...{ id: at('to/9'), type: type('AgendaItem'), number: '4', public: true, result },
        consultation: at('be/9'),
      },
    ],
  })
  const paper = (reference: string) => ({
    ...{ id: at(`vo/${reference}`), type: type('Paper'), reference, name: 'Kurs' },
    consultation: [
      {
        ...{ id: at('be/9'), type: type('Consultation'), meeting: at('si/9'), agendaItem: at('to/9') },
        organization: [organization.id],
      },
      // a station that has no result yet
      { id: at('be/10'), type: type('Consultation'), organization: [organization.id] },
    ],
  })
  const text = (result: string) =>
    JSON.stringify([organization, meeting(result), paper(found?.number ?? ''), paper('2013/0104')])
  const id = await files.bring(text('durchgewunken'), undefined, json)
  const seen = await files.look(id)
  expect(seen.counts).toEqual([{ state: 'REFUSED', count: 1 }])
  expect(seen.words).toEqual([{ text: 'durchgewunken', count: 1 }])
  await w.t.as(w.cast.clerk, (ctx) => reviewResultWord(ctx, { id, text: 'durchgewunken', meaning: 'AGREED' }))
  await readCouncilFile(w.t.source, id)
  expect(await files.take(id)).toEqual({ TAKEN: 1 })
  expect(
    await w.t.db.query(
      `select r.outcome, r.source from resolution r join consultation c on c.id = r.consultation_id
        where c.paper_id = $1 and c.committee_id = $2`,
      [paperId, social],
    ),
  ).toEqual([{ outcome: 'RECOMMENDED', source: 'IMPORT' }])
  expect(await files.counts(await files.bring(text('durchgewunken'), undefined, json))).toEqual({
    UNCHANGED: 1,
  })
})

test('what is no such file, or says nothing of what runs here, is said', async () => {
  const files = councilFilesOf(w, 'OUTCOMES')
  const problemOf = async (content: string) =>
    (await files.look(await files.bring(content, undefined, json))).problem
  const nothing = await problemOf(JSON.stringify([organization]))
  expect(nothing).toContain('OParl')
  expect(await problemOf('[{"type": ')).not.toBeNull()
  expect(await problemOf('[{"type": ')).not.toBe(nothing)
})
