import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseDocuments, makeDocument, type Sheet } from '../../src/documents/index.js'
import { storeFile } from '../../src/files/index.js'
import { asSystem, clock, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'
import { confirmLetters } from '../../src/invitations/confirmLetters.js'
import { makeLetters } from '../../src/invitations/makeLetters.js'
import { openLetter } from '../../src/invitations/openLetter.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

const invite = (s: Stage, input: Record<string, unknown>) =>
  call<{ id: string }>(
    t,
    planner,
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }',
    { input: { summitId: s.summitId, givenName: 'Maria', locale: 'de', ...input } },
  )
const event = () => stageOf(t, { capacity: 50, groups: [null], guests: 0 })
const print = (s: Stage, again = false) =>
  t.as(planner, (ctx) =>
    makeLetters(ctx, { summitId: s.summitId, sender: 'Integrationsbüro, Markt 1, 41460 Neuss', again }),
  )
/** What the letters of a document say; typesetting itself is tried where it is done, in the workers. */
async function sheetsOf(id: string): Promise<Letter[]> {
  const sheets: Sheet[] = []
  await makeDocument(t.source, id, {
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset: (_, sheet) => {
      sheets.push(sheet)
      return Promise.resolve(Buffer.from('%PDF-'))
    },
  })
  return sheets.flatMap((sheet) => sheet.letters as Letter[])
}
interface Letter {
  lang: string
  rtl: boolean
  sender: string
  address: string[]
  subject: string
  answer: { code: string; page: string } | null
}
const figures = async (s: Stage) =>
  (
    await post.ask<{ data: { summit: { invitationFigures: Record<string, number> } } }>(
      `query ($id: ID!) { summit(id: $id) { invitationFigures { waiting sent lettersWaiting lettersSent lettersUnaddressed } } }`,
      { id: s.summitId },
      planner,
    )
  ).data.summit.invitationFigures

test('who has no e-mail address gets a letter: printed, posted, and answered with its code', async () => {
  const s = await event()
  await invite(s, { familyName: 'Brief', post: 'Musterweg 3\n41460 Neuss', locale: 'ar' })
  await invite(s, { familyName: 'Mail', email: `mail.${s.summitId}@demo.example` })
  expect(await codeOf(print(s))).toBe('NO_LETTERS')
  await post.run(await post.start(s, 'INVITATION'))
  expect(await figures(s)).toEqual({
    waiting: 1,
    sent: 0,
    lettersWaiting: 1,
    lettersSent: 0,
    lettersUnaddressed: 0,
  })
  const id = await print(s)
  const [letter] = await sheetsOf(id)
  expect(letter).toMatchObject({
    lang: 'ar',
    rtl: true,
    sender: 'Integrationsbüro, Markt 1, 41460 Neuss',
    address: ['Maria Brief', 'Musterweg 3', '41460 Neuss'],
    answer: { page: 'mitsprache.example/einladung' },
  })
  await t.as(planner, (ctx) => confirmLetters(ctx, { id, postedOn: '2026-01-02' }))
  expect(await figures(s)).toMatchObject({ lettersWaiting: 0, lettersSent: 1 })
  expect(await codeOf(t.as(planner, (ctx) => confirmLetters(ctx, { id, postedOn: '2026-01-03' })))).toBe(
    'FORBIDDEN',
  )
  const typed = ` ${letter?.answer?.code.toLowerCase()} `
  const token = await t.as(undefined, (ctx) => openLetter(ctx, { code: typed }))
  expect(await post.answer(token, true, { groupId: s.groupIds[0] })).toMatchObject({
    name: 'Maria Brief',
    state: 'ACCEPTED',
    registration: 'CONFIRMED',
  })
  // printed once more it is the same letter, and what became of the answer is a letter too
  const again = await sheetsOf(await print(s, true))
  expect(again.map(({ answer }) => answer?.code)).toContain(letter?.answer?.code)
})

test('wrong codes are refused, and after some of them every code of that sender', async () => {
  const s = await event()
  await invite(s, { familyName: 'Ratewohl', post: 'Musterweg 5\n41460 Neuss' })
  await post.run(await post.start(s, 'INVITATION'))
  const [letter] = await sheetsOf(await print(s))
  const from = (sender: string, code: unknown) =>
    codeOf(t.as(undefined, (ctx) => openLetter(Object.assign(ctx, { sender }), { code })))
  expect(await from('a', 'kurz')).toBe('CODE_INVALID')
  for (let i = 0; i < 20; i++) expect(await from('a', '2222222222')).toBe('CODE_INVALID')
  expect(await from('a', letter?.answer?.code)).toBe('TOO_MANY_ATTEMPTS')
  expect(await from('b', letter?.answer?.code)).toBe('done')
  // a code is no link
  expect((await post.answer(letter?.answer?.code.replace('-', '') ?? '', true)).refused).toBe('LINK_INVALID')
})

test('who is taken off the list gets neither the mail that waits nor the letter that was not printed; the desk says what was', async () => {
  const s = await event()
  const mail = `mail.${s.summitId}@demo.example`
  const people = [
    await invite(s, { familyName: 'Mail', email: mail }),
    await invite(s, { familyName: 'Ungedruckt', post: 'Musterweg 1\n41460 Neuss' }),
    await invite(s, { familyName: 'Bestellt', post: 'Musterweg 2\n41460 Neuss' }),
    await invite(s, { familyName: 'Gedruckt', post: 'Musterweg 3\n41460 Neuss' }),
    await invite(s, { familyName: 'Bleibt', post: 'Musterweg 4\n41460 Neuss' }),
  ]
  await post.run(await post.start(s, 'INVITATION'))
  const withdraw = (n: number) =>
    call(t, planner, 'mutation ($id: ID!) { withdrawInvitation(id: $id) { state hasLeft } }', {
      id: people[n]?.id,
    })
  const stateOf = async (n: number) =>
    (await post.rows<{ state: string }>('select state from message where about_id = $1', [people[n]?.id]))[0]
      ?.state
  expect(await withdraw(0)).toEqual({ state: 'WITHDRAWN', hasLeft: false })
  expect(await stateOf(0)).toBe('cancelled')
  await withdraw(1)
  const ordered = await print(s)
  await withdraw(2)
  // made after one of them was called back: it is not in it
  expect((await sheetsOf(ordered)).map(({ address }) => address[0]).sort()).toEqual([
    'Maria Bleibt',
    'Maria Gedruckt',
  ])
  const calledBack = async () =>
    (
      await call<{ documents: { calledBack: number }[] }>(
        t,
        planner,
        'query ($id: ID!) { summit(id: $id) { documents(kind: LETTERS) { calledBack } } }',
        { id: s.summitId },
      )
    ).documents.map((one) => one.calledBack)
  expect(await calledBack()).toEqual([1])
  await withdraw(3)
  expect(await calledBack()).toEqual([2])
  await t.as(planner, (ctx) => confirmLetters(ctx, { id: ordered, postedOn: '2026-01-02' }))
  expect(await Promise.all([1, 2, 3, 4].map(stateOf))).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
    'sent',
  ])
  expect(await calledBack()).toEqual([0])
  // it was posted: its code opens nothing any more, and it says so
  expect(await withdraw(4)).toEqual({ state: 'WITHDRAWN', hasLeft: true })
  expect(await codeOf(print(s, true))).toBe('NO_LETTERS')
})

test('an address that is missing is entered, and the letter goes there; a person is found by name and address', async () => {
  const s = await event()
  const { id } = await invite(s, { familyName: 'Ohne', post: 'Alte Straße 1\n41460 Neuss' })
  await t.db.query(
    `update person set post = null where id = (select person_id from invitation where id = $1)`,
    [id],
  )
  await post.run(await post.start(s, 'INVITATION'))
  expect(await figures(s)).toMatchObject({ lettersWaiting: 0, lettersUnaddressed: 1 })
  const set = (value: string) =>
    call(t, planner, 'mutation ($input: SetPostInput!) { setPost(input: $input) { id availableActions } }', {
      input: { id, post: value },
    })
  await expect(set('Nur eine Zeile')).rejects.toThrow('POST_LINES')
  await set('Neue Straße 2\n\n41460 Neuss')
  expect(await figures(s)).toMatchObject({ lettersWaiting: 1, lettersUnaddressed: 0 })
  const [letter] = await sheetsOf(await print(s))
  expect(letter?.address).toEqual(['Maria Ohne', 'Neue Straße 2', '41460 Neuss'])
  await expect(invite(s, { familyName: 'OHNE', post: 'Neue  Straße 2\n41460 neuss' })).rejects.toThrow(
    'ALREADY_INVITED',
  )
  await expect(invite(s, { familyName: 'Niemand' })).rejects.toThrow('ADDRESS_NEEDED')
})

test('a file may have postal addresses instead of mail addresses; read again it changes nothing', async () => {
  const s = await event()
  const file = [
    'Vorname;Nachname;E-Mail;Straße;PLZ;Ort',
    'Post;Weg;;Hauptstraße 1;41460;Neuss',
    'post;weg;;hauptstraße 1;41460;neuss',
    'Ohne;Alles;;;;',
    'Mit;Mail;mit.mail@demo.example;;;',
  ].join('\n')
  const bring = () =>
    t.as(planner, (ctx) =>
      storeFile(ctx, {
        name: 'gaeste.csv',
        mediaType: 'text/csv',
        ownerId: planner.personId ?? '',
        bytes: Readable.from([Buffer.from(file)]),
      }),
    )
  const look = async (fileId: string) =>
    (
      await post.ask<{
        data: { invitationFile: { fresh: number; known: number; lines: { problems: string[] }[] } }
      }>(
        `query ($input: InvitationFileInput!) { invitationFile(input: $input) { fresh known lines { problems } } }`,
        { input: { summitId: s.summitId, fileId } },
        planner,
      )
    ).data.invitationFile
  const first = await bring()
  const seen = await look(first)
  expect(seen).toMatchObject({ fresh: 2, known: 0 })
  expect(seen.lines.flatMap(({ problems }) => problems).sort()).toEqual(['CONTACT_MISSING', 'TWICE'])
  await call(
    t,
    planner,
    'mutation ($input: ImportInvitationsInput!) { importInvitations(input: $input) { id } }',
    {
      input: { summitId: s.summitId, fileId: first },
    },
  )
  expect(await look(await bring())).toMatchObject({ fresh: 0, known: 2 })
})

test('a document goes on where its worker died, is seen by who plans the event, and is erased', async () => {
  const s = await event()
  for (let i = 0; i < 3; i++) await invite(s, { familyName: `Brief ${i}`, post: `Weg ${i}\n41460 Neuss` })
  await post.run(await post.start(s, 'INVITATION'))
  const id = await print(s)
  const making = (typeset: () => Promise<Buffer>) => ({
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset,
  })
  // two workers make it at once: it is kept once
  await Promise.all(
    [1, 2].map(() =>
      makeDocument(
        t.source,
        id,
        making(() => Promise.resolve(Buffer.from('%PDF-'))),
      ),
    ),
  )
  const seenBy = (viewer?: Viewer) =>
    post.ask<{ data: { summit: { documents: { state: string; done: number; files: unknown[] }[] } } }>(
      `query ($id: ID!) { summit(id: $id) { documents(kind: LETTERS) { state done total files { name url } } } }`,
      { id: s.summitId },
      viewer,
    )
  expect((await seenBy(planner)).data.summit.documents).toMatchObject([
    { state: 'READY', done: 3, total: 3, files: [{ name: 'Briefe Integrationsgipfel.pdf' }] },
  ])
  expect((await seenBy()).data.summit.documents).toEqual([])
  const broken = await print(s)
  await expect(
    makeDocument(
      t.source,
      broken,
      making(() => Promise.reject(new Error('no font'))),
    ),
  ).rejects.toThrow('no font')
  expect((await seenBy(planner)).data.summit.documents[0]).toMatchObject({ state: 'FAILED', files: [] })
  clock.stopAt(new Date(Date.now() + 8 * 86_400_000))
  await asSystem(t.source, eraseDocuments)
  clock.stopAt(undefined)
  expect((await seenBy(planner)).data.summit.documents).toEqual([])
  const [left] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from attachment_chunk c join attachment a on a.id = c.attachment_id where a.subject_id = $1`,
    [id],
  )
  expect(left?.n).toBe(0)
})
