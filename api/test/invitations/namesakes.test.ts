import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'
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

const event = () => stageOf(t, { capacity: 50, groups: [10, null], guests: 0 })

test('whose name is on the list with another address is decided row by row: nobody is invited twice and nobody is lost', async () => {
  const s = await event()
  const head = 'Vorname;Nachname;E-Mail;Verein;Straße;PLZ;Ort'
  const file = (...rows: string[]) => files.bring([head, ...rows].join('\n'))
  const states = async (id: string) => (await files.look(s, id))?.lines.map(({ row, state }) => [row, state])
  await files.take(
    s,
    await file(
      'Jörg;Müller;joerg.alt@demo.example;Grün e. V.;;;',
      'Ayşe;Kaya;ayse.kaya@demo.example;;;;',
      'Paula;Paar;;;Weg 1;41460;Neuss',
    ),
  )
  const first = await files.list(s)
  expect(first).toHaveLength(3)
  const people = await t.db.query('select count(*)::int as n from person')
  const again = [
    'Joerg;Mueller;j.mueller@demo.example;Anderer Verein;;;',
    'KAYA;Ayse;;;Gasse 2;41460;Neuss',
    'paula;paar;paula.neu@demo.example;;;;',
    'JÖRG;Müller;joerg.alt@demo.example;;;;',
  ]
  const id = await file(...again)
  expect(await files.look(s, id)).toMatchObject({ fresh: 0, known: 1, sameNames: [2, 3, 4], refused: 0 })
  expect((await files.look(s, id))?.lines.slice(0, 3)).toMatchObject([
    { namesakes: [{ place: 'INVITED', address: 'joerg.alt@demo.example' }], addressIsNew: true },
    { namesakes: [{ place: 'INVITED', name: 'Ayşe Kaya' }], addressIsNew: true },
    { namesakes: [{ place: 'INVITED', address: 'Weg 1\n41460 Neuss' }], addressIsNew: true },
  ])
  await expect(files.take(s, id, planner, [{ row: 2, decision: 'SAME' }])).rejects.toThrow('INVALID_INPUT')
  expect(await files.list(s)).toEqual(first)
  const same = [2, 3, 4].map((row) => ({ row, decision: 'SAME' }))
  await files.take(s, id, planner, same)
  expect(await files.list(s)).toEqual(first)
  expect(await t.db.query('select count(*)::int as n from person')).toEqual(people)

  const decided = await file(...again)
  await files.take(s, decided, planner, [
    { row: 2, decision: 'OTHER' },
    { row: 3, decision: 'SAME' },
    { row: 4, decision: 'SAME_NEW_ADDRESS' },
  ])
  expect((await files.list(s)).map(({ family, email }) => [family, email])).toEqual([
    ['Kaya', 'ayse.kaya@demo.example'],
    ['Mueller', 'j.mueller@demo.example'],
    ['Müller', 'joerg.alt@demo.example'],
    ['Paar', 'paula.neu@demo.example'],
  ])
  const [taken] = await t.db.query<{ fields: unknown }[]>(
    `select a.fields from audit_entry a join person p on p.id = a.entity_id where p.email = 'paula.neu@demo.example' and a.action = 'accounts.person.change'`,
  )
  expect(JSON.stringify(taken?.fields)).toContain('email')
  // what was decided is known the next time; what was not is asked again
  expect(await states(await file(...again))).toEqual([
    [3, 'SAME_NAME'],
    [2, 'KNOWN'],
    [4, 'KNOWN'],
    [5, 'KNOWN'],
  ])
})

test('two of one name in one file, who comes already, and whose address is somebody else’s are shown before', async () => {
  const s = await stageOf(t, { capacity: 50, guests: 1 })
  await s.comes(0, 2)
  const id = await files.bring(
    [
      'Vorname;Nachname;E-Mail;Verein',
      'Mehmet;Demo;m1@demo.example;Grün',
      'Mehmet;Demo;m2@demo.example;Blau',
      'Mehmet;Demo;m3@demo.example;GRÜN',
      'Gast 0;Muster 1;mit@demo.example;',
      'Ganz;Anders;leyla.brueckner@demo.example;',
    ].join('\n'),
  )
  const [registered] = await t.db.query<{ name: string }[]>(
    `select n.name from registration r join person_name n on n.id = r.person_id where r.summit_id = $1`,
    [s.summitId],
  )
  expect((await files.look(s, id))?.lines).toMatchObject([
    {
      row: 4,
      state: 'SAME_NAME',
      addressIsNew: false,
      namesakes: [{ place: 'IN_FILE', address: 'm1@demo.example' }],
    },
    {
      row: 5,
      state: 'SAME_NAME',
      addressIsNew: false,
      namesakes: [{ place: 'IN_PARTY', broughtBy: registered?.name }],
    },
    { row: 6, state: 'FRESH', addressOf: 'Leyla Brückner' },
    { row: 2, state: 'FRESH', namesakes: [] },
    { row: 3, state: 'FRESH', namesakes: [] },
  ])
  // an address of who signs in is theirs to change
  await files.take(s, id, planner, [
    { row: 4, decision: 'SAME' },
    { row: 5, decision: 'OTHER' },
  ])
  await t.db.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "personId")
       select gen_random_uuid()::text, 'L', email, true, now(), now(), id from person where email = 'leyla.brueckner@demo.example'`,
  )
  const theirs = await files.bring('Name;E-Mail\nLeyla Brückner;fremd@demo.example')
  expect((await files.look(s, theirs))?.lines).toMatchObject([{ state: 'SAME_NAME', addressIsNew: false }])
  await files.take(s, theirs, planner, [{ row: 2, decision: 'SAME_NEW_ADDRESS' }])
  expect((await files.list(s)).map(({ email }) => email)).toContain('leyla.brueckner@demo.example')
})

test('one person added by hand whose name is there is added only as somebody else; who plans sees whose it is', async () => {
  const s = await stageOf(t, { capacity: 50, guests: 1 })
  await s.comes(0, 2)
  const invite = (email: string, person: object) =>
    call(t, planner, 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }', {
      input: { summitId: s.summitId, email, locale: 'de', ...person },
    })
  const suheyla = { givenName: 'Süheyla', familyName: 'Probe' }
  await invite('s1@demo.example', suheyla)
  const party = { givenName: 'Gast 0', familyName: 'Muster 1' }
  const spelt = { givenName: 'Suheyla', familyName: 'PROBE' }
  await expect(invite('s2@demo.example', spelt)).rejects.toThrow('INVALID_INPUT')
  await expect(invite('s3@demo.example', party)).rejects.toThrow('INVALID_INPUT')
  expect(await files.list(s)).toHaveLength(1)
  const asked = async (viewer: Viewer, email: string) =>
    (
      await t.query(
        'query ($input: NamesakesInput!) { namesakes(input: $input) { place name address } }',
        { input: { summitId: s.summitId, people: [spelt, party], email } },
        viewer,
      )
    ).data?.['namesakes']
  expect(await asked(planner, 's2@demo.example')).toEqual([
    { place: 'INVITED', name: 'Süheyla Probe', address: 's1@demo.example' },
    { place: 'IN_PARTY', name: 'Gast 0 Muster 1', address: null },
  ])
  // nobody is their own namesake, and a list is for who makes it
  expect(await asked(planner, 's1@demo.example')).toHaveLength(1)
  expect(await asked(await demoViewer(t, 'aylin.demir@demo.example'), 's2@demo.example')).toBeNull()
  await invite('s2@demo.example', { ...spelt, somebodyElse: true })
  expect(await files.list(s)).toHaveLength(2)
})
