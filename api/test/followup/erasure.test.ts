import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterWalkIns } from '../../src/admission/enterWalkIns.js'
import { issueTickets } from '../../src/admission/issueTickets.js'
import { makeBadges } from '../../src/admission/makeBadges.js'
import { needsConsentVersion } from '../../src/contract/needs.js'
import { locales } from '../../src/contract/index.js'
import { makeDocument } from '../../src/documents/index.js'
import { eraseEvents } from '../../src/followup/index.js'
import { makeAttendanceList } from '../../src/followup/makeAttendanceList.js'
import { eraseNeeds, tellNeeds } from '../../src/needs/index.js'
import { text } from '../../src/platform/index.js'
import { eraseAnswers } from '../../src/questions/index.js'
import { cancelOnBehalf } from '../../src/summits/cancelOnBehalf.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { ask } from '../priorities/round.js'
import { answers, asks } from '../questions/form.js'
import { call } from '../stories/people.js'
import { heldEvent } from '../surveys/survey.js'
import { stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

/** A word that is written nowhere but where people of the event are. */
const canary = 'Kanarienvogel'
const sql = (statement: string, ...values: unknown[]) =>
  t.db.query<{ id: string; n: number }[]>(statement, values)

/** Every column of the database that holds the word, whatever its type and schema. */
async function traces(): Promise<string[]> {
  const columns = await t.db.query<{ s: string; t: string; c: string; type: string }[]>(
    `select quote_ident(table_schema) as s, quote_ident(table_name) as t, quote_ident(column_name) as c, data_type as type
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        and data_type not in ('uuid', 'boolean', 'integer', 'bigint', 'smallint', 'date', 'timestamp with time zone')`,
  )
  const found: string[] = []
  for (const { s, t: table, c, type } of columns) {
    const words = type === 'bytea' ? `encode(${c}, 'escape')` : `${c}::text`
    const [row] = await sql(
      `select count(*)::int as n from ${s}.${table} where ${words} ilike '%' || $1 || '%'`,
      canary,
    )
    if (row?.n) found.push(`${table}.${c}`)
  }
  return found.sort()
}

/** Tables that hang on somebody's registration, invitation or ticket. */
async function tablesOfGuests(): Promise<string[]> {
  const rows = await t.db.query<{ name: string }[]>(
    `select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f'
       and confrelid::regclass::text in ('registration', 'participant', 'invitation', 'ticket', 'needs_consent')`,
  )
  return rows.map(({ name }) => name)
}

/** Everything people can leave at an event, by the verbs where they are short. */
async function leaveEverything(s: Stage): Promise<void> {
  const ids = [await s.comes(0, 2), await s.comes(1)]
  const [id = '', gone = ''] = ids
  const post = postOf(t, s.planner)
  await post.invite(s, 2)
  await post.run(await post.start(s, 'INVITATION'))
  await t.as(s.guests[0], (ctx) =>
    tellNeeds(ctx, {
      ...{ registrationId: id, consent: true },
      needs: [{ kind: 'DIET', detail: 'HALAL', count: 2 }],
    }),
  )
  await answers(s, 0, id, {
    [await asks(s, 'Woher kommen Sie?', { kind: 'SHORT_TEXT' })]: [canary],
    [await asks(s, 'Was sollen wir wissen?', { kind: 'SHORT_TEXT', special: true })]: [canary],
  })
  await t.as(s.planner, (ctx) => cancelOnBehalf(ctx, { id: gone, reason: `${canary} rief an.` }))
  const walkIn = { id: randomUUID(), givenName: 'Spontan', familyName: canary, organisation: canary }
  await t.as(s.planner, (ctx) =>
    enterWalkIns(ctx, {
      ...{ summitId: s.summitId, deviceId: randomUUID(), deviceName: `Handy ${canary}` },
      walkIns: [{ ...walkIn, reason: canary, at: new Date(), undone: false }],
    }),
  )
  const [item] = await sql(
    `insert into programme_item (summit_id, title, starts_at, ends_at) select id, 'Reden', starts_at, ends_at from summit where id = $1 returning id`,
    s.summitId,
  )
  await sql('insert into workshop_wish (registration_id, item_id, place) values ($1, $2, 1)', id, item?.id)
  await sql('insert into workshop_seat (registration_id, item_id, size) values ($1, $2, 2)', id, item?.id)
  await sql(
    `insert into date_presence (summit_id, participant_id) select $1, id from participant where registration_id = $2`,
    ...[s.summitId, id],
  )
  await sql(
    'insert into invited_presence (invitation_id) select id from invitation where summit_id = $1',
    s.summitId,
  )
  await sql(
    `insert into invitation_proof (invitation_id, code_hash, tries_left, expires_at, since) select id, 'x', 3, now(), now() from invitation where summit_id = $1`,
    s.summitId,
  )
  await nameThemAll(s.summitId)
}

/** Makes a document whose file says all that its sheet does. */
const printed = (id: string) =>
  makeDocument(t.source, id, {
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset: (_, sheet) => Promise.resolve(Buffer.from(JSON.stringify(sheet))),
  })

/** Everybody of the event is called by the word, wherever a name or an address of theirs is written. */
async function nameThemAll(summitId: string): Promise<void> {
  const those = `(select person_id from registration where summit_id = $1 union select person_id from invitation where summit_id = $1)`
  await sql(
    `update person set given_name = '${canary}', family_name = '${canary}', title = '${canary}', phone = '${canary}', post = '${canary}', email = lower('${canary}') || '@demo.example' where id in ${those}`,
    summitId,
  )
  await sql(
    `update participant set given_name = '${canary}', family_name = '${canary}' where registration_id in (select id from registration where summit_id = $1)`,
    summitId,
  )
  await sql(`update invitation set organisation = '${canary}' where summit_id = $1`, summitId)
  await sql(`update ticket set code = '${canary}' || id where summit_id = $1`, summitId)
  await sql(
    `update message set name = '${canary}', address = '${canary}', params = '{"values":{"name":"${canary}"}}', calendar = '{"title":"${canary}"}' where person_id in ${those}`,
    summitId,
  )
}

const over = (summitId: string, days: number, state = 'HELD') =>
  sql(
    `update summit set state = $3, starts_at = now() - make_interval(days => $2, hours => 3), ends_at = now() - make_interval(days => $2) where id = $1`,
    ...[summitId, days, state],
  )
const night = async () => {
  await eraseNeeds(t.source)
  await eraseAnswers(t.source)
  return eraseEvents(t.source)
}

test('whatever people leave at an event, no column of the database knows them when its dates are over', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  await leaveEverything(s)
  for (const table of await tablesOfGuests()) {
    const [row] = await sql(`select count(*)::int as n from ${table}`)
    expect(row?.n, `${table} is empty: leave something in it above`).toBeGreaterThan(0)
  }
  const before = await traces()
  expect(before).toEqual([
    ...['door_scan.device_name', 'event_answer."values"', 'invitation.organisation'],
    ...['message.address', 'message.calendar', 'message.name', 'message.params'],
    ...['participant.family_name', 'participant.given_name'],
    ...['person.email', 'person.family_name', 'person.given_name', 'person.phone', 'person.post'],
    ...['person.title', 'reason.text', 'ticket.code', 'walk_in.organisation', 'walk_in.reason'],
  ])
  await over(s.summitId, 20)
  await night()
  const [special] = await sql(
    `select (select count(*) from need n join registration r on r.id = n.registration_id where r.summit_id = $1)::int
       + (select count(*) from event_answer a join registration r on r.id = a.registration_id where r.summit_id = $1 and a.consent_id is not null)::int as n`,
    s.summitId,
  )
  // special categories first; the rest is still known
  expect(special?.n).toBe(0)
  expect(await traces()).toEqual(before)
  await over(s.summitId, 1100)
  await night()
  expect(await traces()).toEqual([])
  expect(await night()).toBe(0)
})

test('one who asks for it is known nowhere any more, at once', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const other = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0)
  await other.comes(0)
  await answers(s, 0, id, {
    [await asks(s, 'Woher kommen Sie?', { kind: 'SHORT_TEXT' })]: [canary],
    [await asks(s, 'Was sollen wir wissen?', { kind: 'SHORT_TEXT', special: true })]: [canary],
  })
  await t.as(undefined, (ctx) => issueTickets(ctx))
  await nameThemAll(s.summitId)
  await over(s.summitId, 1)
  const by = 'GROUP'
  for (const { summitId, planner } of [s, other])
    await printed(await t.as(planner, (ctx) => makeAttendanceList(ctx, { summitId, by })))
  await printed(await t.as(s.planner, (ctx) => makeBadges(ctx, s.summitId)))
  expect(await traces()).toContain('attachment_chunk.bytes')
  await call(t, s.planner, 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) }', {
    input: { personId: s.guests[0]?.personId, reason: 'Sie bat am Telefon darum.' },
  })
  expect(await traces()).toEqual([])
  // what names others alone stays
  const left = await t.db.query<{ subjectId: string }[]>(
    `select subject_id as "subjectId" from document where state = 'READY' and subject_id = any($1)`,
    [[s.summitId, other.summitId]],
  )
  expect(left).toEqual([{ subjectId: other.summitId }])
})

test('who was only invited is found by name at the event, and known nowhere once erased', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  await postOf(t, s.planner).invite(s, 1)
  await nameThemAll(s.summitId)
  const found = `query ($id: ID!) { summit(id: $id) { invitations(search: "kanari") { nodes { person { id name } } } } }`
  type Found = { invitations: { nodes: { person: { id: string } }[] } }
  const { invitations } = await call<Found>(t, s.planner, found, { id: s.summitId })
  const input = { personId: invitations.nodes[0]?.person.id, reason: 'Per Mail am Montag.' }
  await call(t, s.planner, 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) }', { input })
  expect(await traces()).toEqual([])
})

test('who was to be invited to an event that was never announced, or given up, is erased as well', async () => {
  const planned = await stageOf(t, { capacity: null, guests: 0 })
  const givenUp = await stageOf(t, { capacity: null, guests: 0 })
  for (const { summitId } of [planned, givenUp]) await over(summitId, -30, 'DRAFT')
  for (const s of [planned, givenUp]) {
    await postOf(t, s.planner).invite(s, 3)
    await nameThemAll(s.summitId)
  }
  await call(t, givenUp.planner, 'mutation ($id: ID!) { discardSummit(id: $id) { id } }', {
    id: givenUp.summitId,
  })
  await night()
  expect(await traces()).not.toEqual([])
  await over(planned.summitId, 1100, 'DRAFT')
  await night()
  const left = () => sql(`select id from person where family_name = $1`, canary)
  expect(await left()).toHaveLength(3)
  await sql(`update person set modified_at = now() - interval '200 days' where family_name = $1`, canary)
  await night()
  expect(await left()).toHaveLength(0)
  expect(await traces()).toEqual([])
})

test('how long something is kept, and why that is lawful, is data the Kreis changes within its limits', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const rules = async () =>
    (
      await ask<{ eventRetention: { key: string; days: number; basis: string; mayChange: boolean }[] }>(
        t,
        'query ($id: ID!) { eventRetention(summitId: $id) { key days basis mayChange } }',
        { id: summitId },
        planner,
      )
    ).data.eventRetention
  const set = (days: number, key = 'checkIns') =>
    call<{ days: number }>(
      t,
      planner,
      'mutation ($input: SetRetentionInput!) { setRetention(input: $input) { days basis } }',
      { input: { key, days, basis: 'Art. 6 Abs. 1 Buchst. e DSGVO' } },
    )
  expect((await rules())[0]).toMatchObject({ key: 'needs', days: 14, mayChange: true })
  expect((await rules())[0]?.basis).toMatch(/Art\. 9/)
  // longer than people were told when they agreed
  await expect(set(15, 'needs')).rejects.toThrow()
  await over(summitId, 10)
  await night()
  const erased = () => sql(`select key as id from erasure where summit_id = $1 order by key`, summitId)
  expect(await erased()).toEqual([])
  expect((await set(7)).days).toBe(7)
  await night()
  expect(await erased()).toEqual([{ id: 'checkIns' }])
  const [entry] = await sql(
    `select count(*)::int as n from audit_entry where action = 'followup.retention.set'`,
  )
  expect(entry?.n).toBe(1)
})

test('the words of a consent are kept as they were read; other words get another version', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0)
  await t.as(s.guests[0] && { ...s.guests[0], locale: 'ar' }, (ctx) =>
    tellNeeds(ctx, { registrationId: id, consent: true, needs: [{ kind: 'CHILDCARE', count: 1 }] }),
  )
  const words = (locale: string) =>
    `${text(locale, 'needs.consent.label')} ${text(locale, 'needs.consent.text')}`
  for (const viewer of [s.guests[0], s.planner]) {
    const { data } = await ask<{ summit: { registrations: { nodes: unknown[] } } }>(
      t,
      'query ($id: ID!) { summit(id: $id) { registrations(first: 1) { nodes { needsConsent { version text } } } } }',
      { id: s.summitId },
      viewer,
    )
    expect(data.summit.registrations.nodes).toEqual([
      { needsConsent: { version: needsConsentVersion, text: words('ar') } },
    ])
  }
  // who changes the words raises needsConsentVersion, and then this
  const hash = createHash('sha256').update(locales.map(words).join('\n')).digest('hex')
  expect([needsConsentVersion, hash.slice(0, 16)]).toEqual([2, '776a89160cf5f85c'])
})
