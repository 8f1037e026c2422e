import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { surveyLinks } from '../../src/surveys/index.js'
import { tokenHash } from '../../src/surveys/tokens.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { answer, printedCodes, resultOf, steer, surveyOf, type RunningSurvey } from './survey.js'

/*
 * Nobody learns from the database whose link, or which code from paper, brought which answer: not by the transaction that wrote a row (xmin), its place
 * (ctid), its id, or a time; nor whose link is whose.
 */
const people = 7
const trials = 60
const marks = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

type Way = 'links' | 'codes'
const ways = ['links', 'codes'] as const
const orders = ['xmin::text::bigint', 'ctid', 'id', 'token_hash']
const linksBy = async (surveyId: string, order: string, used = true) =>
  (
    await t.db.query<{ hash: string }[]>(
      `select token_hash as hash from survey_token where survey_id = $1 and used = $2 order by ${order}`,
      [surveyId, used],
    )
  ).map(({ hash }) => hash)

/** The sheets in the order they lie in the box: what was written in each. */
async function boxOf(s: RunningSurvey): Promise<string[]> {
  const [box] = await t.db.query<{ sheets: Record<string, { text?: string }>[] }[]>(
    'select sheets from survey_box where survey_id = $1',
    [s.id],
  )
  return (box?.sheets ?? []).map((sheet) => sheet[s.questions.at(-1)?.id ?? '']?.text ?? '')
}

/** More links of a survey that is open: as many people as wanted, without mails; or codes of a sheet that was printed. */
async function anew(s: RunningSurvey, count: number, way: Way = 'links'): Promise<string[]> {
  await t.db.query('delete from survey_token where survey_id = $1', [s.id])
  await t.db.query('delete from survey_box where survey_id = $1', [s.id])
  await t.db.query('update survey set codes = 0 where id = $1', [s.id])
  if (way === 'codes') return printedCodes(t, s, count)
  return t.as(undefined, (ctx) => surveyLinks(ctx, s.id, count))
}

/** Every link writes a mark of its own, in an order that is drawn. Gives what each wrote. */
async function answered(s: RunningSurvey, tokens: readonly string[]): Promise<Map<string, string>> {
  const truth = new Map<string, string>()
  const left = [...marks]
  for (const token of tokens) {
    const [mark = ''] = left.splice(randomInt(left.length), 1)
    expect((await answer(t, s, token, [null, null, null, null, null, mark])).code).toBeUndefined()
    truth.set(tokenHash(token), mark)
  }
  return truth
}
const hits = (hashes: string[], said: string[], truth: Map<string, string>) =>
  hashes.filter((hash, at) => truth.get(hash) === said[at]).length

test.each(ways)(
  '%s and answers laid side by side agree as often as by chance',
  { timeout: 240_000 },
  async (way) => {
    const s = await surveyOf(t, 1)
    const found = Object.fromEntries(orders.map((order) => [order, 0]))
    let last = 0
    for (let trial = 0; trial < trials; trial++) {
      const truth = await answered(s, await anew(s, people, way))
      const said = await boxOf(s)
      expect(said).toHaveLength(people)
      for (const order of orders)
        found[order] = (found[order] ?? 0) + hits(await linksBy(s.id, order), said, truth)
      const [newest = ''] = (await linksBy(s.id, 'xmin::text::bigint')).slice(-1)
      if (truth.get(newest) === said.at(-1)) last += 1
    }
    // by chance one of the seven agrees, whatever the order: 60 in 60 trials, with a deviation of eight
    for (const order of orders) expect(found[order], order).toBeLessThan(60 + 5 * 8)
    expect(last).toBeLessThan(trials / people + 5 * 3)
  },
)

test('words that were counted lie in no order of those who wrote them', { timeout: 240_000 }, async () => {
  const s = await surveyOf(t, 1)
  const byOrder = Object.fromEntries(['xmin::text::bigint', 'ctid', 'id'].map((order) => [order, 0]))
  for (let trial = 0; trial < trials; trial++) {
    await t.db.query('delete from survey_text where question_id = $1', [s.questions.at(-1)?.id])
    const tokens = await anew(s, 10)
    const truth: string[] = []
    for (const [at, token] of tokens.entries()) {
      const mark = `${at}`
      await answer(t, s, token, [null, null, null, null, null, mark])
      truth.push(mark)
    }
    // five of the ten are counted, whichever; the first of them in each order is the first who answered by chance alone
    for (const order of Object.keys(byOrder)) {
      const rows = await t.db.query<{ text: string }[]>(
        `select text from survey_text where question_id = $1 order by ${order}`,
        [s.questions.at(-1)?.id],
      )
      expect(rows).toHaveLength(5)
      const ranked = rows.map(({ text }) => text)
      if ([...ranked].sort((a, b) => Number(a) - Number(b))[0] === ranked[0])
        byOrder[order] = (byOrder[order] ?? 0) + 1
    }
  }
  // by chance one of five: 12 in 60, with a deviation of three
  for (const [order, count] of Object.entries(byOrder)) expect(count, order).toBeLessThan(12 + 5 * 3.1)
})

test.each(ways)('where one of the %s lies says nothing of whose it is', { timeout: 240_000 }, async (way) => {
  let same = 0
  const s = await surveyOf(t, 1)
  for (let trial = 0; trial < trials; trial++) {
    const mailed = (await anew(s, people, way)).map(tokenHash)
    const lying = await linksBy(s.id, 'ctid', false)
    same += mailed.filter((hash, at) => lying[at] === hash).length
  }
  expect(same).toBeLessThan(60 + 5 * 8)
})

test('with the mark on a link nothing is written but the box', async () => {
  const s = await surveyOf(t, 12)
  const moment = () =>
    t.db.query(
      `select modified_at from survey where id = $1 union all select max(modified_at) from survey_question where survey_id = $1`,
      [s.id],
    )
  // five answer by codes from paper, the others by links
  const tokens = [...(await printedCodes(t, s, 5)), ...s.tokens]
  const before = await moment()
  for (const [at, token] of tokens.slice(0, 9).entries()) {
    await answer(t, s, token, [0, 1, 2, 0, 1, 'Wort'])
    expect(await writtenWith(token), `link ${at + 1}`).toEqual({ survey_box: 1, survey_token: 1 })
    expect(await resultOf(t, s.id)).toMatchObject({ answers: 0, waiting: at + 1 })
  }
  // with the tenth, five of the ten are counted at once, whichever; five stay
  await answer(t, s, tokens[9] ?? '', [4, null, null, null, null, null])
  expect(await resultOf(t, s.id)).toMatchObject({ answers: 5, waiting: 5 })
  expect(await moment()).toEqual(before)
  await steer(t, s, 'closeSurvey')
  expect(await resultOf(t, s.id)).toMatchObject({ answers: 10, waiting: 0, uncounted: 0 })
  const [left] = await t.db.query<{ n: number }[]>(
    'select count(*)::int as n from survey_token where survey_id = $1',
    [s.id],
  )
  expect(left?.n).toBe(0)
})

/** Tables with a row the transaction wrote that marked this link, and how many. */
async function writtenWith(token: string): Promise<Record<string, number>> {
  const tables = await t.db.query<{ name: string }[]>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const written: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await t.db.query<{ n: number }[]>(
      `select count(*)::int as n from ${name} where xmin = (select xmin from survey_token where token_hash = $1)`,
      [tokenHash(token)],
    )
    if (row?.n) written[name.replace('public.', '')] = row.n
  }
  return written
}

test('neither link nor answer has a time, a person, or a row that points to it', async () => {
  const columns = await t.db.query<{ name: string }[]>(
    `select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name in ('survey_token', 'survey_box', 'survey_text') order by 1`,
  )
  expect(columns.map(({ name }) => name)).toEqual([
    'survey_box.sheets',
    'survey_box.survey_id',
    'survey_text.id',
    'survey_text.is_public',
    'survey_text.question_id',
    'survey_text.text',
    'survey_token.id',
    'survey_token.survey_id',
    'survey_token.token_hash',
    'survey_token.used',
  ])
  const pointing = await t.db.query<unknown[]>(
    `select conname from pg_constraint where contype = 'f' and confrelid in ('survey_token'::regclass, 'survey_box'::regclass, 'survey_text'::regclass)`,
  )
  expect(pointing).toEqual([])
  const [box] = await t.db.query<{ kept: string }[]>(
    `select relpersistence as kept from pg_class where oid = 'survey_box'::regclass`,
  )
  expect(box?.kept).toBe('u')
})

test('nothing says which rows are codes, nor who was given one', async () => {
  const s = await surveyOf(t, 1)
  await t.db.query('delete from survey_token where survey_id = $1', [s.id])
  const codes = await printedCodes(t, s, 5)
  const rows = await t.db.query<Record<string, unknown>[]>(
    'select * from survey_token where survey_id = $1',
    [s.id],
  )
  for (const row of rows) expect(Object.keys(row).sort()).toEqual(['id', 'survey_id', 'token_hash', 'used'])
  const kept = JSON.stringify(await t.db.query('select t::text from survey_token t'))
  for (const code of codes) expect(kept).not.toContain(code)
  // the one place where codes stand forgets them when the document is made, and names nobody but who asked for it
  const audited = await t.db.query<{ fields: string }[]>(
    `select a::text as fields from audit_entry a where a.entity_id = $1`,
    [s.id],
  )
  for (const code of codes) for (const { fields } of audited) expect(fields).not.toContain(code)
})
