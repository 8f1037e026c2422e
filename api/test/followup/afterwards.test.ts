import { afterAll, beforeAll, expect, test } from 'vitest'
import { retentionKeys } from '../../src/contract/followup.lists.js'
import { eraseEvents } from '../../src/followup/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import { heldEvent } from '../surveys/survey.js'
import type { Viewer } from '../../src/platform/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const figures =
  'query ($id: ID!) { eventFigures(summitId: $id) { whole rows { dimension label registered present noShow hidden } } }'
const figuresOf = async (id: string, viewer?: Viewer) =>
  (
    await ask<{
      eventFigures: {
        whole: boolean
        rows: {
          dimension: string
          label: string
          registered: number | null
          present: number | null
          noShow: number | null
          hidden: boolean
        }[]
      } | null
    }>(t, figures, { id }, viewer)
  ).data.eventFigures
const save = 'mutation ($input: SaveDocumentationInput!) { saveDocumentation(input: $input) { id state } }'
const on = (viewer: Viewer, verb: string, id: string) =>
  call<{ state: string }>(t, viewer, `mutation ($id: ID!) { ${verb}(id: $id) { state } }`, { id })

test('a documentation is provisional, then final; the figures are public with it and not before', async () => {
  const { summitId, planner } = await heldEvent(t, 12, 9)
  expect((await figuresOf(summitId, planner))?.rows[0]).toMatchObject({
    dimension: 'TOTAL',
    registered: 12,
    present: 9,
  })
  expect(await figuresOf(summitId)).toBeNull()
  const { id } = await call<{ id: string }>(t, planner, save, {
    input: { summitId, text: 'So war es.', translations: [{ language: 'tr', text: 'Böyleydi.' }] },
  })
  const read = async (locale: 'de' | 'tr', viewer?: Viewer) =>
    (
      await ask<{ summit: { documentation: { state: string; wording: { text: string } } | null } }>(
        t,
        'query ($id: ID!) { summit(id: $id) { documentation { state wording { text } } } }',
        { id: summitId },
        viewer && { ...viewer, locale },
      )
    ).data.summit.documentation
  expect(await read('de')).toBeNull()
  expect((await read('tr', planner))?.wording.text).toBe('Böyleydi.')
  expect((await on(planner, 'publishDocumentation', id)).state).toBe('PROVISIONAL')
  expect((await read('de'))?.wording.text).toBe('So war es.')
  const told = await figuresOf(summitId)
  // three stayed away: fewer than five in total, so nothing is told
  expect(told).toMatchObject({ whole: false })
  expect(told?.rows.every(({ hidden }) => hidden)).toBe(true)
  await on(planner, 'finaliseDocumentation', id)
  expect(await refusal(call(t, planner, save, { input: { summitId, text: 'Anders' } }))).toBe(
    'DOCUMENTATION_FINAL',
  )
})

test('a picture is added with the consent of those on it', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const bring = async () => {
    const [file] = await t.db.query<{ id: string }[]>(
      `insert into attachment (name, media_type, size, sha256, owner_id, created_at) values ('a.png', 'image/png', 3, 'x', $1, now()) returning id`,
      [planner.personId],
    )
    return file?.id
  }
  const add =
    'mutation ($input: AddDocumentationFileInput!) { addDocumentationFile(input: $input) { id files { id description file { name } } } }'
  const input = { summitId, fileId: await bring(), description: 'Das Plenum' }
  expect(await refusal(call(t, planner, add, { input }))).toBe('INVALID_INPUT')
  const made = await call<{ files: { id: string; file: { name: string } }[] }>(t, planner, add, {
    input: { ...input, consent: true },
  })
  expect(made.files).toMatchObject([{ description: 'Das Plenum', file: { name: 'a.png' } }])
  const left = await call<{ files: unknown[] }>(
    t,
    planner,
    'mutation ($id: ID!) { removeDocumentationFile(id: $id) { files { id } } }',
    { id: made.files[0]?.id },
  )
  expect(left.files).toEqual([])
})

/** Everything a person left behind, as words. */
async function traces(word: string): Promise<string[]> {
  const columns = await t.db.query<{ t: string; c: string }[]>(
    `select quote_ident(table_name) as t, quote_ident(column_name) as c from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and table_name in (
        select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public')`,
  )
  const found: string[] = []
  for (const { t: table, c } of columns) {
    const [row] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where ${c}::text ilike $1`,
      [`%${word}%`],
    )
    if (row?.n) found.push(`${table}.${c}`)
  }
  return found
}

async function over(summitId: string, days: number): Promise<void> {
  await t.db.query(
    `update summit set starts_at = now() - make_interval(days => $2, hours => 3), ends_at = now() - make_interval(days => $2) where id = $1`,
    [summitId, days],
  )
}

test(
  'what an event left of people is erased by its dates, the numbers stay',
  { timeout: 120_000 },
  async () => {
    const { summitId, planner, guests } = await heldEvent(t, 8, 6)
    const canary = 'kanarienvogel'
    await t.db.query(
      `update person set family_name = 'Kanarienvogel', email = 'kanarienvogel@demo.example' where id = $1`,
      [guests[0]?.personId],
    )
    await t.db.query(
      `update participant p set family_name = 'Kanarienvogel', spoken_name = 'Kanarienvogel' from registration r where r.id = p.registration_id and r.person_id = $1`,
      [guests[0]?.personId],
    )
    await t.db.query(
      `update message set name = 'Kanarienvogel', address = 'kanarienvogel@demo.example' where person_id = $1`,
      [guests[0]?.personId],
    )
    const before = await figuresOf(summitId, planner)
    await over(summitId, 100)
    await eraseEvents(t.source)
    expect((await traces(canary)).sort()).toEqual([
      'participant.family_name',
      'person.email',
      'person.family_name',
    ])
    expect(await figuresOf(summitId, planner)).toEqual(before)
    await over(summitId, 400)
    await eraseEvents(t.source)
    expect(await traces(canary)).toEqual([])
    expect(await figuresOf(summitId, planner)).toEqual(before)
    const notes = () => t.db.query(`select key from erasure where summit_id = $1 order by key`, [summitId])
    const done = await notes()
    expect(done).toHaveLength(retentionKeys.length)
    // the next night there is nothing left to do
    expect(await eraseEvents(t.source)).toBe(0)
    expect(await notes()).toEqual(done)
    const [entry] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from audit_entry where action = 'followup.erase' and entity_id = $1`,
      [summitId],
    )
    expect(entry?.n).toBe(retentionKeys.length)
  },
)

test('who has an account or another event stays', async () => {
  const { summitId, guests } = await heldEvent(t, 2)
  const other = await heldEvent(t, 0)
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  await t.db.query(
    `insert into registration (summit_id, person_id, state, size, rank) values ($1, $2, 'CONFIRMED', 1, 90), ($3, $4, 'CONFIRMED', 1, 91)`,
    [summitId, elif.personId, other.summitId, guests[1]?.personId],
  )
  await over(summitId, 400)
  await eraseEvents(t.source)
  const left = await t.db.query<{ id: string }[]>(
    'select id from person where erased_at is null and id = any($1)',
    [[elif.personId, guests[0]?.personId, guests[1]?.personId]],
  )
  expect(left.map(({ id }) => id).sort()).toEqual([elif.personId, guests[1]?.personId].sort())
})

/** Rows that name a person by id. */
async function pointingAt(personId: string | null | undefined): Promise<string[]> {
  const columns = await t.db.query<{ t: string; c: string }[]>(
    `select quote_ident(table_name) as t, quote_ident(column_name) as c from information_schema.columns
      where table_schema = 'public' and data_type in ('uuid', 'text', 'jsonb', 'ARRAY') and table_name in (
        select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public')`,
  )
  const found: string[] = []
  for (const { t: table, c } of columns) {
    const [row] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where ${c}::text like '%' || $1 || '%'`,
      [personId],
    )
    if (row?.n) found.push(`${table}.${c} ${row.n}`)
  }
  return found.sort()
}

test(
  'who has an account is known no longer for the event, and every count stays',
  { timeout: 120_000 },
  async () => {
    const { summitId, planner } = await heldEvent(t, 6)
    const elif = await demoViewer(t, 'elif.yildirim@demo.example')
    const before = await pointingAt(elif.personId)
    const [registration] = await t.db.query<{ id: string }[]>(
      `insert into registration (summit_id, person_id, state, size, rank, told_by, entered_by_id)
       values ($1, $2, 'CONFIRMED', 1, 90, 'PHONE', $3) returning id`,
      [summitId, elif.personId, planner.personId],
    )
    await t.db.query(
      `insert into participant (registration_id, position, given_name, family_name) values ($1, 1, 'Elif', 'Kanarienvogel')`,
      [registration?.id],
    )
    await t.db.query(
      `insert into invitation (summit_id, person_id, state, source, registration_id, issued_at, told_by, entered_by_id)
       values ($1, $2, 'ACCEPTED', 'HAND', $3, now(), 'PHONE', $4)`,
      [summitId, elif.personId, registration?.id, planner.personId],
    )
    const figures = await figuresOf(summitId, planner)
    expect(await pointingAt(elif.personId)).not.toEqual(before)
    await over(summitId, 400)
    await eraseEvents(t.source)
    expect(await pointingAt(elif.personId)).toEqual(before)
    expect(await traces('kanarienvogel')).toEqual([])
    expect(await figuresOf(summitId, planner)).toEqual(figures)
    const left = await t.db.query<{ named: number; told: number; all: number }[]>(
      `select count(*) filter (where p.erased_at is null)::int as named, count(entered_by_id)::int as told, count(*)::int as all
      from registration r join person p on p.id = r.person_id where r.summit_id = $1`,
      [summitId],
    )
    expect(left).toEqual([{ named: 0, told: 0, all: 7 }])
  },
)

test('one person is erased because they ask for it; nobody with an account, nobody who still comes', async () => {
  const { planner, guests } = await heldEvent(t, 1)
  const erase = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) }'
  const one = (personId: string | null | undefined) =>
    call(t, planner, erase, { input: { personId, reason: 'Sie bat am Telefon darum.' } })
  await one(guests[0]?.personId)
  expect(await refusal(one(guests[0]?.personId))).toBe('ERASED_ALREADY')
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect(await refusal(one(elif.personId))).toBe('ERASE_BY_OWNER')
  const [row] = await t.db.query<{ name: string; participant: string }[]>(
    `select p.family_name as name, w.family_name as participant from person p join registration r on r.person_id = p.id
      join participant w on w.registration_id = r.id where p.id = $1`,
    [guests[0]?.personId],
  )
  expect(row).toEqual({ name: '', participant: '' })
})

test('the office is told what is erased when, nobody else', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const query = 'query ($id: ID!) { eventRetention(summitId: $id) { key days dueOn erasedOn } }'
  const { data } = await ask<{ eventRetention: { key: string }[] | null }>(
    t,
    query,
    { id: summitId },
    planner,
  )
  expect(data.eventRetention?.map(({ key }) => key)).toEqual([
    'needs',
    'checkIns',
    'mails',
    'links',
    'reasons',
    'spokenLanguages',
    'answers',
    'tickets',
    'invitations',
    'registrations',
  ])
  expect((await ask<{ eventRetention: null }>(t, query, { id: summitId })).data.eventRetention).toBeNull()
})

test('the demo has a final documentation with figures of which small ones are left out', async () => {
  const [demo] = await t.db.query<{ id: string }[]>(
    `select d.summit_id as id from documentation d join summit s on s.id = d.summit_id where s.is_demo and d.state = 'FINAL'`,
  )
  const told = await figuresOf(demo?.id ?? '')
  expect(told?.rows[0]).toMatchObject({ dimension: 'TOTAL', present: 143 })
  expect(told?.rows.filter(({ hidden }) => hidden).length).toBeGreaterThan(1)
  // what is left is worth reading, and nobody who stayed away is told of by their group
  const shown = told?.rows.filter(({ hidden, dimension }) => !hidden && dimension === 'ACTOR_GROUP') ?? []
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.every(({ noShow, registered }) => noShow === null && registered === null)).toBe(true)
})
