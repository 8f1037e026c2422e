import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilFilesOf, runElsewhere } from '../../test/councilfiles/files.js'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { readCouncilFile } from './readCouncilFile.js'
import { reviewResultWord } from './reviewResultWord.js'

let w: World
let files: ReturnType<typeof councilFilesOf>
let social: string
let paper: { id: string; number: string }
beforeAll(async () => {
  w = await worldInstallation()
  files = councilFilesOf(w, 'OUTCOMES')
  for (const kind of ['SOCIAL_COMMITTEE', 'COUNCIL'])
    await runElsewhere(
      w,
      await idOf(w.t, 'select id from committee where body_id = $1 and kind = $2', [w.places.neuss, kind]),
    )
  social = await idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [
    w.places.neuss,
  ])
  paper = await atSocial()
}, 240_000)
afterAll(() => w?.t.close())

/** A paper whose turn it is at the Sozialausschuss, and its number. */
async function atSocial() {
  const { paperId: id } = await w.j.bring('FIRST_CONCLUDED')
  const [found] = await w.t.db.query<{ number: string }[]>('select number from paper where id = $1', [id])
  return { id, number: found?.number ?? '' }
}
const head =
  'Vorlagennummer;Gremium;Datum;Ergebnis;Ja;Nein;Enthaltungen;Beschlusstext;Begründung;Verwiesen an;Frist'
const file = (...rows: string[]) => [head, ...rows].join('\r\n')
const resolutions = (id: string) =>
  w.t.db.query<Record<string, unknown>[]>(
    `select r.outcome, r.source, r.votes_for, r.decided_on::text from resolution r join consultation c on c.id = r.consultation_id
     where c.paper_id = $1 and c.committee_id = $2`,
    [id, social],
  )
const stations = async (id: string) =>
  (
    await w.t.db.query<{ state: string }[]>(
      'select state from consultation where paper_id = $1 order by position',
      [id],
    )
  ).map(({ state }) => state)

test('an outcome is recorded as by hand, the next committee has its turn, and the same file again changes nothing', async () => {
  const text = file(
    `${paper.number};Sozialausschuss;${w.j.today};einstimmig zugestimmt;12;0;1;Ja zum Kurs.;;;`,
  )
  const id = await files.bring(text)
  expect(await files.counts(id)).toEqual({ NEW: 1 })
  expect(await resolutions(paper.id)).toEqual([])
  expect(await files.take(id)).toEqual({ TAKEN: 1 })
  expect(await resolutions(paper.id)).toEqual([
    { outcome: 'RECOMMENDED', source: 'IMPORT', votes_for: 12, decided_on: w.j.today },
  ])
  expect(await stations(paper.id)).toEqual(expect.arrayContaining(['CONCLUDED', 'OPEN']))
  expect(await files.counts(await files.bring(text))).toEqual({ UNCHANGED: 1 })
  expect(await files.counts(await files.bring(text.replace('zugestimmt', 'abgelehnt')))).toEqual({
    REFUSED: 1,
  })
})

test('the number of the other system finds the paper too', async () => {
  const one = await atSocial()
  await w.t.db.query(`update paper set external_number = 'RIS 77/9' where id = $1`, [one.id])
  await w.t.db.query(`update statement set delivered_at = now() + interval '2 days' where paper_id = $1`, [
    one.id,
  ])
  const id = await files.bring(file(`RIS 77/9;Sozialausschuss;${w.j.today};Kenntnisnahme;;;;;;;`))
  const { rows } = await files.look(id)
  // a report that is later than the decision is said, and does not stop it
  expect(rows.map(({ state, problems }) => [state, problems.map(({ column }) => column)])).toEqual([
    ['NEW', ['Datum']],
  ])
  expect(await files.take(id)).toEqual({ TAKEN: 1 })
})

test('what a text means is never guessed: the clerk of the body says it once', async () => {
  const [one, two] = [await atSocial(), await atSocial()]
  const row = ({ number }: { number: string }) =>
    `${number};Sozialausschuss;${w.j.today};Freudig begrüßt;;;;;;;`
  const id = await files.bring(file(row(one)))
  expect(await files.look(id)).toMatchObject({
    words: [{ text: 'Freudig begrüßt', count: 1 }],
    counts: [{ state: 'REFUSED', count: 1 }],
  })
  const review = (text: string, who = w.cast.clerk) =>
    w.t.as(who, (ctx) => reviewResultWord(ctx, { id, text, meaning: 'AGREED' }))
  await expect(review('Freudig begrüßt', w.cast.committeeClerk)).rejects.toThrow('FORBIDDEN')
  await expect(review('abgelehnt')).rejects.toThrow('INVALID_INPUT')
  await review('Freudig begrüßt')
  await readCouncilFile(w.t.source, id)
  expect(await files.look(id)).toMatchObject({ words: [], counts: [{ state: 'NEW', count: 1 }] })
  expect(await files.counts(await files.bring(file(row(two))))).toEqual({ NEW: 1 })
  const kept = await w.t.db.query<{ text: string; by: string }[]>(
    'select text, reviewed_by_id as by from result_word where body_id = $1',
    [w.places.neuss],
  )
  expect(kept).toEqual([{ text: 'Freudig begrüßt', by: w.cast.clerk.personId }])
})

test('what the verb refuses is refused in the preview, at the column', async () => {
  const { number, id } = await atSocial()
  const tries: [string, string[]][] = [
    [`77/1999;Sozialausschuss;${w.j.today};abgelehnt;;;;;Nein.;;`, ['Vorlagennummer']],
    [`${number};Stadtrat;${w.j.today};zugestimmt;;;;;;;`, ['Gremium']],
    [`${number};Integrationsrat;${w.j.today};zugestimmt;;;;;;;`, ['Gremium']],
    [`${number};Sozialausschuss;${addDays(w.j.today, 1)};zugestimmt;;;;;;;`, ['Datum']],
    [`${number};Sozialausschuss;1.1.2020;zugestimmt;;;;;;;`, ['Datum']],
    [`${number};Sozialausschuss;${w.j.today};zugestimmt;3;9;;;;;`, ['Ja-Stimmen']],
    [`${number};Sozialausschuss;${w.j.today};zugestimmt;500;9;;;;;`, ['Ja-Stimmen']],
    [`${number};Sozialausschuss;${w.j.today};zugestimmt;viele;;;;;;`, ['Ja-Stimmen']],
    [`${number};Sozialausschuss;${w.j.today};abgelehnt;;;;;;;`, ['Begründung']],
    [`${number};Sozialausschuss;${w.j.today};geändert beschlossen;;;;;Darum.;;`, ['Beschlusstext']],
    [
      `${number};Sozialausschuss;${w.j.today};verwiesen in Fachausschuss;;;;;Darum.;;`,
      ['Verwiesen an', 'Frist'],
    ],
    [`${number};Sozialausschuss;${w.j.today};vertagt;;;;;Darum.;;1.2.2020`, ['Frist']],
    [`${number};Sozialausschuss;${w.j.today};zurückgezogen;;;;;Darum.;;`, ['Ergebnis']],
  ]
  const before = await stations(id)
  const seen = []
  // each in a file of its own: of two rows about one station the second is one too many
  for (const [row] of tries) {
    const { rows } = await files.look(await files.bring(file(row)))
    seen.push([
      row,
      rows[0]?.state === 'REFUSED' ? rows[0].problems.map(({ column }) => column) : rows[0]?.state,
    ])
  }
  expect(seen).toEqual(tries.map(([row, columns]) => [row, columns]))
  expect(await stations(id)).toEqual(before)
  const twice = `${number};Sozialausschuss;${w.j.today};Kenntnisnahme;;;;;;;`
  expect(await files.counts(await files.bring(file(twice, twice)))).toEqual({ NEW: 1, REFUSED: 1 })
})

test('what was decided between the preview and its confirmation stays, and the row says so', async () => {
  const [one, two] = [await atSocial(), await atSocial()]
  const rows = [one, two].map(({ number }) => `${number};Sozialausschuss;${w.j.today};zugestimmt;;;;;;;`)
  const id = await files.bring(file(...rows))
  expect(await files.counts(id)).toEqual({ NEW: 2 })
  await w.j.decide(one.id, 'NOT_RECOMMENDED', { reason: 'Zu teuer.' })
  expect(await files.take(id)).toEqual({ REFUSED: 1, TAKEN: 1 })
  expect((await resolutions(one.id)).map(({ outcome }) => outcome)).toEqual(['NOT_RECOMMENDED'])
})

test('a referral goes to the named committee by its day', async () => {
  const { number, id } = await atSocial()
  const due = addDays(w.j.today, 40).split('-').toReversed().join('.')
  const row = `${number};Sozialausschuss;${w.j.today};verwiesen in den Integrationsrat;;;;;Erst dort.;;${due}`
  expect(await files.take(await files.bring(file(row)))).toEqual({ TAKEN: 1 })
  const referred = await w.t.db.query(
    `select 1 from consultation where paper_id = $1 and source = 'REFERRAL' and state in ('OPEN', 'SCHEDULED')`,
    [id],
  )
  expect(referred).toHaveLength(1)
})

test('ten thousand wrong rows are refused each with its reason, soon', async () => {
  const began = performance.now()
  const id = await files.bring(
    file(
      ...Array.from({ length: 10_000 }, (_, at) => `9${at}/1;Sozialausschuss;1.2.2026;Kenntnisnahme;x;;;;;;`),
    ),
  )
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(await files.counts(id)).toEqual({ REFUSED: 10_000 })
})
