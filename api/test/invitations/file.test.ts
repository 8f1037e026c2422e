import { afterAll, beforeAll, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { codeOf, stageOf } from '../summits/stage.js'
import { filesOf } from './files.js'

let t: TestInstallation
let planner: Viewer
let files: ReturnType<typeof filesOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  files = filesOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const event = () => stageOf(t, { capacity: 50, groups: [10, null], guests: 0 })

test('a file is looked at row by row, and nothing is kept before it is confirmed', async () => {
  const s = await event()
  const [group] = await t.db.query<{ text: string }[]>(
    'select a.text from summit_group g join actor_group a on a.id = g.actor_group_id where g.id = $1',
    [s.groupIds[0]],
  )
  const file = [
    'Vorname;Nachname;E-Mail-Adresse;Verein;Sprache;Gruppe;Straße;PLZ;Ort;Notiz',
    `Maria;Muster;Maria.Muster@demo.example;Köprü e. V.;Türkisch;"${group?.text ?? ''}";;;;x`,
    '"Anna',
    'Lena";Ohne Mail;;;;;Am Markt 1;41460;Neuss;',
    ';;ohne.name@demo.example;;;;;;;',
    'Falsch;Adresse;keine-adresse;;;;;;;',
    'Gar;Nichts;;;;;;;;',
    `${'x'.repeat(201)};Lang;lang@demo.example;;;;;;;`,
    'Fremde;Sprache;sprache@demo.example;;Klingonisch;;;;;',
    'Fremde;Gruppe;gruppe@demo.example;;;Astronauten;;;;',
    'Maria;Muster;maria.muster@DEMO.example;;;;;;;',
    '=1+1;"=HYPERLINK(""x"")";formel@demo.example;;;;;;;',
    ';;;;;;;;;',
  ].join('\r\n')
  const id = await files.bring(`\ufeff${file}`)
  const seen = await files.look(s, id)
  expect(seen).toMatchObject({
    missing: [],
    unknown: ['Notiz'],
    rows: 10,
    fresh: 3,
    known: 0,
    refused: 7,
  })
  expect(seen?.lines.map(({ row, problems }) => [row, ...problems])).toEqual([
    [4, 'NAME_MISSING'],
    [5, 'EMAIL_INVALID'],
    [6, 'CONTACT_MISSING'],
    [7, 'NAME_TOO_LONG'],
    [8, 'LANGUAGE_UNKNOWN'],
    [9, 'GROUP_UNKNOWN'],
    [10, 'TWICE'],
    [2],
    [3],
    [11],
  ])
  expect(await files.list(s)).toEqual([])
  await files.take(s, id)
  expect(await files.list(s)).toMatchObject([
    { given: '=1+1', family: '=HYPERLINK("x")', email: 'formel@demo.example', locale: 'de' },
    {
      given: 'Maria',
      family: 'Muster',
      email: 'maria.muster@demo.example',
      locale: 'tr',
      state: 'DRAFT',
      source: 'FILE',
      organisation: 'Köprü e. V.',
      groupId: s.groupIds[0],
    },
    { given: 'Anna Lena', family: 'Ohne Mail', email: null, post: 'Am Markt 1\n41460 Neuss' },
  ])
  // its data are not kept longer than it takes
  await expect(files.look(s, id)).rejects.toThrow('NOT_FOUND')
})

test('the same file a second time changes nothing, in whatever letters and with whatever sign between cells it was saved', async () => {
  const s = await event()
  const rows = [
    ['Name', 'Mail', 'Organisation', 'Language', 'Address', 'Zip', 'City'],
    ['Çelik, Ömer', 'oemer@demo.example', 'Grün & Söhne', 'English', '', '', ''],
    ['Jörg Weiß', 'joerg@demo.example', '', 'deutsch', 'Straße 1', '41460', 'Neuss'],
  ]
  const text = (sign: string) => rows.map((row) => row.join(sign)).join('\n')
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
  await files.take(s, await files.bring(`sep=;\r\n${text(';')}`))
  const first = await files.list(s)
  expect(first).toMatchObject([
    {
      given: 'Ömer',
      family: 'Çelik',
      email: 'oemer@demo.example',
      organisation: 'Grün & Söhne',
      locale: 'en',
    },
    { given: 'Jörg', family: 'Weiß', email: 'joerg@demo.example', post: 'Straße 1\n41460 Neuss' },
  ])
  const people = await t.db.query('select count(*)::int as n from person')
  const saved: [string | Buffer, string][] = [
    [`\ufeff${text('\t')}`, 'text/csv'],
    [quoted, 'text/csv'],
    [Buffer.from(quoted, 'latin1'), 'text/csv'],
    [await writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toBuffer(), xlsx],
  ]
  for (const [bytes, mediaType] of saved) {
    const id = await files.bring(bytes, mediaType)
    expect(await files.look(s, id)).toMatchObject({ fresh: 0, known: 2, refused: 0 })
    await files.take(s, id)
    expect(await files.list(s)).toEqual(first)
  }
  expect(await t.db.query('select count(*)::int as n from person')).toEqual(people)
})

test('people who share an address are told apart by their names: the file a second time changes nothing', async () => {
  const s = await event()
  await t.db.query(
    `insert into person (given_name, family_name, email, locale) values ('Ana', 'Silva', 'familie@demo.example', 'de'),
       ('Rui', 'Silva', 'Familie@demo.example', 'de')`,
  )
  const file = 'Vorname;Nachname;E-Mail\nRui;Silva;familie@demo.example\nAna;SILVA;familie@demo.example'
  const people = () => t.db.query(`select count(*)::int as n from person`)
  const before = await people()
  await files.take(s, await files.bring(file))
  const first = await files.list(s)
  expect(first).toMatchObject([{ given: 'Ana' }, { given: 'Rui' }])
  const again = await files.bring(file)
  expect(await files.look(s, again)).toMatchObject({ fresh: 0, known: 2, refused: 0 })
  await files.take(s, again)
  expect(await files.list(s)).toEqual(first)
  expect(await people()).toEqual(before)
  // by hand they are on the list as well; a third of the house is new, and then known
  const byHand = (givenName: string) =>
    codeOf(
      call(t, planner, 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }', {
        input: {
          summitId: s.summitId,
          givenName,
          familyName: 'Silva',
          email: 'familie@demo.example',
          locale: 'de',
        },
      }),
    )
  expect([await byHand('Ana'), await byHand('Eva'), await byHand('Eva')]).toEqual([
    expect.stringContaining('ALREADY_INVITED'),
    'done',
    expect.stringContaining('ALREADY_INVITED'),
  ])
})

test('two thousand people at once, two at the same moment', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const many = Array.from({ length: 2000 }, (_, i) => `Gast ${i};viele${i}@demo.example`)
  const file = ['Name;E-Mail', ...many].join('\n')
  const ids = [await files.bring(file), await files.bring(file)]
  expect(await files.look(s, ids[0] ?? '', planner, 1950)).toMatchObject({
    fresh: 2000,
    lines: { length: 50 },
  })
  await Promise.all(ids.map((id) => files.take(s, id)))
  expect(await files.list(s)).toHaveLength(2000)
})

test('wrong columns, broken files and strangers are told so', async () => {
  const s = await event()
  const wrong = await files.bring('Vorname;Telefon\nMaria;02131')
  expect(await files.look(s, wrong)).toMatchObject({
    missing: ['name', 'email'],
    unknown: ['Telefon'],
    rows: 0,
  })
  await expect(files.take(s, wrong)).rejects.toThrow('INVALID_INPUT')
  await expect(files.look(s, await files.bring('PK\u0003\u0004 broken', xlsx))).rejects.toThrow(
    'FILE_UNREADABLE',
  )
  expect(await files.look(s, await files.bring('\n\n'))).toMatchObject({ missing: ['name', 'email'] })
  const many = ['Name;E-Mail', ...Array.from({ length: 5001 }, (_, i) => `A;a${i}@b.de`)].join('\n')
  await expect(files.look(s, await files.bring(many))).rejects.toThrow('TOO_MANY_ROWS')
  const lead = await demoViewer(t, 'aylin.demir@demo.example')
  const theirs = await files.bring('Name;E-Mail\nA;a@b.de', 'text/csv', lead)
  expect(await files.look(s, theirs, lead)).toBeNull()
  await expect(files.take(s, theirs, lead)).rejects.toThrow('FORBIDDEN')
  await expect(files.look(s, theirs)).rejects.toThrow('NOT_FOUND')
})
