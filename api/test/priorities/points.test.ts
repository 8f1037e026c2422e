import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPointCode } from '../../src/priorities/makePointCodes.js'
import { readPointCode } from '../../src/priorities/readPointCodes.js'
import { putPoints } from '../../src/priorities/putPoints.js'
import { publicViewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { allAtOnce, tally } from '../races/race.js'
import { without } from '../races/unlocked.js'
import { call } from '../stories/people.js'
import { codeOf } from '../summits/stage.js'
import { ask, board, put, roundOf, steer, type PointRound } from './round.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 20 })
}, 240_000)
afterAll(() => t?.close())

const two = ['Bildung', 'Arbeit']
const stickers = (r: PointRound, topicId: string | undefined, count: number) =>
  ask(
    t,
    'mutation ($input: EnterStickersInput!) { enterStickers(input: $input) { id } }',
    { input: { topicId, count } },
    r.planner,
  )

test('a topic is called in the reader’s language: as its field of action is, or as it was told', async () => {
  const r = await roundOf(t, { topics: two, codes: 0, open: false })
  const [field] = await t.db.query<{ id: string; text: string; tr: string }[]>(
    `select f.id, f.text, x.text as tr from field_of_action f join reference_text x on x.subject_id = f.id
       and x.part = 'text' and x.version = f.text_version and x.language = 'tr' where f.key = 'education'`,
  )
  const change = (topics: object[]) =>
    ask(
      t,
      'mutation ($input: ChangeRoundInput!) { changeRound(input: $input) { id } }',
      { input: { id: r.id, pointsEach: 3, topics } },
      r.planner,
    )
  const called = async () => {
    const { data } = await ask<{ priorityRound: { topics: { wording: { text: string } }[] } }>(
      t,
      'query ($key: String!) { priorityRound(key: $key) { topics { wording { text } } } }',
      { key: r.key },
      { ...r.planner, locale: 'tr' },
    )
    return data.priorityRound.topics.map(({ wording }) => wording.text).sort()
  }
  const own = { text: 'Öffnungszeiten', translations: [{ language: 'tr', text: 'Açılış saatleri' }] }
  expect((await change([{ text: field?.text, fieldId: field?.id }, own])).code).toBeUndefined()
  expect(await called()).toEqual(['Açılış saatleri', field?.tr].sort())
  // changed words are not what the translation says
  await change([
    { text: 'Schulen und Kitas', fieldId: field?.id },
    { ...own, text: 'Sprechzeiten' },
  ])
  expect(await called()).toEqual(['Schulen und Kitas', 'Sprechzeiten'])
  expect(
    (await change([own, { ...own, text: 'Anderes', translations: [{ language: 'de', text: 'x' }] }])).code,
  ).toBe('UNKNOWN_CHOICE')
  const left = () => t.db.query(`select 1 from reference_text where text = 'Açılış saatleri'`)
  await change([own, { text: 'Anderes' }])
  expect(await left()).toHaveLength(1)
  await steer(t, r.planner, 'discardRound', r.id)
  expect(await left()).toEqual([])
})

test('codes are not guessed: after many that nobody was given every code of that sender is refused for a while', async () => {
  const r = await roundOf(t, { topics: two, pointsEach: 5, codes: 2 })
  const points = [{ topicId: r.topics.Bildung ?? '', points: 1 }]
  const from = (sender: string, code: string) =>
    codeOf(t.as(undefined, (ctx) => putPoints({ ...ctx, sender }, { code, points })))
  const looks = (sender: string, code: string) =>
    codeOf(t.as(undefined, (ctx) => readPointCode({ ...ctx, sender }, code)))
  for (let n = 0; n < 100; n++) expect(await from('192.0.2.7', 'NIE-GAB-ESX-11')).toBe('CODE_UNKNOWN')
  for (let n = 0; n < 100; n++) expect(await looks('192.0.2.7', 'NIE-GAB-ESX-11')).toBe('done')
  expect(await looks('192.0.2.7', r.codes[0] ?? '')).toBe('TOO_MANY_ATTEMPTS')
  expect(await from('192.0.2.7', r.codes[0] ?? '')).toBe('TOO_MANY_ATTEMPTS')
  expect(await from('192.0.2.8', r.codes[0] ?? '')).toBe('done')
})

test('the workshop’s points, put again by codes and stickers, have its ranks', async () => {
  const source: [string, number, number][] = [
    ['Bildung', 30, 12],
    ['Arbeit', 17, 4],
    ['Sprache', 15, 0],
    ['Partizipation', 15, 15],
    ['Interkulturelle Öffnung', 14, 7],
    ['Willkommenskultur', 14, 3],
  ]
  const r = await roundOf(t, { topics: source.map(([topic]) => topic), pointsEach: 5, codes: 40 })
  // points that no sticker stands for are put by phones, at most five each, over more than one topic where it falls so
  const single = source.flatMap(([topic, points, stuck]) => Array<string>(points - stuck).fill(topic))
  let used = 0
  for (let at = 0; at < single.length; at += 5) {
    const ballot: Record<string, number> = {}
    for (const topic of single.slice(at, at + 5)) {
      const id = r.topics[topic] ?? ''
      ballot[id] = (ballot[id] ?? 0) + 1
    }
    expect((await put(t, r.codes[used++] ?? '', ballot)).code).toBeUndefined()
  }
  for (const [topic, , stuck] of source)
    if (stuck > 0) expect((await stickers(r, r.topics[topic], stuck)).code).toBeUndefined()
  await steer(t, r.planner, 'closeRound', r.id)
  const shown = await board(t, r.key)
  expect(shown).toMatchObject({ state: 'CLOSED', totalPoints: 105, ballots: used, waitingBallots: 0 })
  expect(shown?.topics.map(({ text, points, rank }) => [text, points, rank])).toEqual([
    ['Bildung', 30, 1],
    ['Arbeit', 17, 2],
    ['Sprache', 15, 3],
    ['Partizipation', 15, 3],
    ['Interkulturelle Öffnung', 14, 4],
    ['Willkommenskultur', 14, 4],
  ])
})

describe('a code', () => {
  test('puts points once, as it is typed, and says so afterwards', async () => {
    const r = await roundOf(t, { topics: two, pointsEach: 3, codes: 2 })
    const [code = '', other = ''] = r.codes
    const typed = ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3, 6)}-${code.slice(6).toLowerCase()} `
    const told = async (c: string) =>
      (
        await ask<{ pointCode: { used: boolean; round: { pointsEach: number } } | null }>(
          t,
          'query ($c: String!) { pointCode(code: $c) { used round { pointsEach } } }',
          { c },
        )
      ).data.pointCode
    expect(await told(typed)).toEqual({ used: false, round: { pointsEach: 3 } })
    expect((await put(t, typed, { [r.topics.Bildung ?? '']: 2 })).code).toBeUndefined()
    expect(await told(code)).toEqual({ used: true, round: { pointsEach: 3 } })
    expect((await put(t, code, { [r.topics.Arbeit ?? '']: 1 })).code).toBe('CODE_USED')
    expect((await put(t, other, { [r.topics.Arbeit ?? '']: 4 })).code).toBe('POINTS_TOO_MANY')
    expect((await put(t, other, {})).code).toBe('POINTS_NONE')
    expect((await put(t, other, { [r.summitId]: 1 })).code).toBe('UNKNOWN_CHOICE')
    expect((await put(t, 'MAMMUTLAM22', { [r.topics.Arbeit ?? '']: 1 })).code).toBe('CODE_UNKNOWN')
    expect(await told('gibt-es-nicht')).toBeNull()
    // what was refused did not use it up
    expect((await put(t, other, { [r.topics.Arbeit ?? '']: 3 })).code).toBeUndefined()
  })

  test('waits until the round is open, and is of no use when it is closed; a round opened again takes what is left', async () => {
    const r = await roundOf(t, { topics: two, codes: 3, open: false })
    const points = { [r.topics.Bildung ?? '']: 1 }
    const [a = '', b = '', c = ''] = r.codes
    expect((await put(t, a, points)).code).toBe('ROUND_NOT_OPEN')
    expect(await board(t, r.key)).toBeNull()
    await steer(t, r.planner, 'openRound', r.id)
    expect((await put(t, a, points)).code).toBeUndefined()
    await steer(t, r.planner, 'closeRound', r.id)
    expect((await put(t, b, points)).code).toBe('ROUND_NOT_OPEN')
    const reopen = (reason: string) =>
      ask(
        t,
        'mutation ($input: ReopenRoundInput!) { reopenRound(input: $input) { id } }',
        { input: { id: r.id, reason } },
        r.planner,
      )
    expect((await reopen(' ')).code).toBe('REASON_NEEDED')
    expect((await reopen('Ein Blatt war vergessen.')).code).toBeUndefined()
    expect((await put(t, a, points)).code).toBe('CODE_USED')
    expect((await put(t, c, points)).code).toBeUndefined()
    await steer(t, r.planner, 'closeRound', r.id)
    expect(await board(t, r.key)).toMatchObject({ ballots: 2, totalPoints: 2 })
  })

  test('is short, can be said, and has nothing that looks alike', () => {
    for (let i = 0; i < 2000; i++)
      expect(newPointCode()).toMatch(/^([BDFGHKLMNPRSTVWZ][AEU][LMNPRSTF]){3}[2-9]{2}$/)
  })

  test('is seen by who hands it out, and by nobody else', async () => {
    const r = await roundOf(t, { topics: two, codes: 2 })
    const read = (viewer?: PointRound['planner']) =>
      ask<{ pointCodes: unknown }>(
        t,
        'query ($id: ID!) { pointCodes(roundId: $id) { made used lost free } }',
        { id: r.id },
        viewer,
      )
    expect((await read(r.planner)).data.pointCodes).toMatchObject({ made: 2, used: 0, lost: 0 })
    expect((await read()).data.pointCodes).toBeNull()
  })
})

test('a round is prepared by who plans the event; once it is open its topics stay', async () => {
  const r = await roundOf(t, { topics: two, codes: 0, open: false })
  const change = (topics: string[]) =>
    ask(
      t,
      'mutation ($input: ChangeRoundInput!) { changeRound(input: $input) { topics { text } } }',
      { input: { id: r.id, pointsEach: 4, topics: topics.map((text) => ({ text })) } },
      r.planner,
    )
  expect((await change(['Bildung', 'Bildung'])).code).toBe('TOPIC_TWICE')
  expect((await change(['Bildung'])).code).toBe('TOPICS_TOO_FEW')
  expect((await change(['Sprache', 'Arbeit', 'Bildung'])).code).toBeUndefined()
  await steer(t, r.planner, 'openRound', r.id)
  expect((await change(two)).code).toBe('ROUND_OPENED')
  await expect(
    call(t, r.planner, 'mutation ($id: ID!) { discardRound(id: $id) { id } }', { id: r.id }),
  ).rejects.toThrow('ROUND_OPENED')
  // the workshop of 2010 is history
  const [workshop] = await t.db.query<{ id: string }[]>(
    `select id from priority_round where key = 'workshop-2010'`,
  )
  await expect(steer(t, r.planner, 'closeRound', workshop?.id ?? '')).rejects.toThrow('FORBIDDEN')
})

test('a later count of the stickers replaces an earlier one, beside what phones put', async () => {
  const r = await roundOf(t, { topics: two, pointsEach: 1, codes: 10 })
  const [bildung, arbeit] = [r.topics.Bildung ?? '', r.topics.Arbeit ?? '']
  for (const code of r.codes) await put(t, code, { [bildung]: 1 })
  await stickers(r, bildung, 7)
  await stickers(r, bildung, 4)
  await stickers(r, arbeit, 3)
  await stickers(r, arbeit, 0)
  expect((await stickers(r, arbeit, -1)).code).toBe('NUMBER_TOO_SMALL')
  await steer(t, r.planner, 'closeRound', r.id)
  expect((await stickers(r, bildung, 9)).code).toBe('ROUND_NOT_OPEN')
  expect((await board(t, r.key))?.topics).toEqual([
    { text: 'Bildung', points: 14, stickerPoints: 4, rank: 1 },
    { text: 'Arbeit', points: 0, stickerPoints: 0, rank: 2 },
  ])
})

describe('the same code used 50 times at the same moment', () => {
  const run = async (lost: boolean) => {
    const r = await roundOf(t, { topics: two, pointsEach: 5, codes: 1 })
    const all = () =>
      allAtOnce(
        t,
        Array.from({ length: 50 }, () => ({
          viewer: publicViewer('de'),
          work: (ctx: Parameters<typeof putPoints>[0]) =>
            putPoints(ctx, { code: r.codes[0], points: [{ topicId: r.topics.Bildung, points: 5 }] }),
        })),
      )
    const ended = tally(lost ? await without({ rows: true }, all) : await all())
    await steer(t, r.planner, 'closeRound', r.id)
    return { ended, points: (await board(t, r.key))?.totalPoints }
  }

  test('counts once', async () => {
    expect(await run(false)).toEqual({ ended: { done: 1, CODE_USED: 49 }, points: 5 })
  })

  test('and more than once when its row is not locked', { timeout: 60_000 }, async () => {
    expect((await run(true)).ended.done).toBeGreaterThan(1)
  })
})
