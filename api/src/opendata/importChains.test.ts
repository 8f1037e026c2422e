import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { holds } from '../../test/replay/invariants.js'
import { asImport, systemViewer } from '../platform/index.js'
import { importChains } from './importChains.js'

const folder = mkdtempSync(join(tmpdir(), 'chains-'))
let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
}, 240_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await t?.close()
})

type Step = [day: string, org: string, role: string, result: string | null, isPublic?: boolean]
/** A line of a list of chains. */
const chain = (reference: string, steps: Step[], more: object = {}) => ({
  reference,
  type: 'Antrag',
  date: '2030-01-02',
  name: `Bäume für den Hafen (${reference})`,
  ...more,
  steps: steps.map(([day, org, role, result, isPublic = true], at) => ({
    start: `${day}T17:00:00+01:00`,
    org,
    role,
    result,
    public: isPublic,
    top: String(at + 3),
  })),
})
const adopted = chain('1/2030', [
  ['2030-01-10', 'Hafenausschuss', 'Vorberatung', 'einstimmig zugestimmt'],
  ['2030-02-01', 'Stadtrat', 'Entscheidung', 'mehrheitlich beschlossen'],
])
const referred = chain('2/2030', [
  ['2030-01-10', 'Stadtrat', 'Entscheidung', 'verwiesen in Hafenausschuss'],
  ['2030-02-09', 'Hafenausschuss', 'Vorberatung', 'zugestimmt'],
  ['2030-03-11', 'Stadtrat', 'Entscheidung', 'abgelehnt'],
])
const decision = (result: string | null): Step[] => [['2030-01-10', 'Stadtrat', 'Entscheidung', result]]
const leftOut = [
  chain('3/2030', decision(null)),
  chain('4/2030', decision('siehe Dokument')),
  chain('5/2030', decision('beschlossen'), { type: 'Zettel' }),
  chain('6/2030', [['2030-01-10', 'Stadtrat', 'Entscheidung', 'beschlossen', false]]),
]
const withdrawn = chain('7/2030', decision('Antrag zurückgezogen'))
const earlier = chain('8/2029', [['2029-05-05', 'Stadtrat', 'Entscheidung', 'beschlossen']], {
  date: '2029-04-01',
})
const file = (name: string, chains: object[]) => {
  writeFileSync(join(folder, name), chains.map((one) => JSON.stringify(one)).join('\n'))
  return join(folder, name)
}
const run = (files: string[], addCommittees: boolean) =>
  t.source.transaction((db) =>
    asImport(db, systemViewer(), (ctx) =>
      importChains(ctx, { files, ags: '05162024', addCommittees, say: () => {} }),
    ),
  )
const count = async (what: string) =>
  Number((await t.db.query<{ n: string }[]>(`select count(*) as n from ${what}`))[0]?.n)

test('a committee nobody knows by its name is named, not guessed', async () => {
  const report = await run([file('unknown.jsonl', [adopted])], false)
  expect(report).toMatchObject({ papers: 1, loaded: 0, committeesAdded: 0 })
  expect(report.left).toEqual([{ reference: '1/2030', reason: 'UNKNOWN_COMMITTEE', about: 'Hafenausschuss' }])
  expect(await count('paper')).toBe(0)
})

test('what is over comes in with its whole history; what is not, or does not fit, is listed by its reason', async () => {
  const files = [file('all.jsonl', [adopted, referred, ...leftOut, withdrawn, earlier])]
  const report = await run(files, true)
  expect(report).toMatchObject({ papers: 8, loaded: 4, present: 0 })
  expect(report.left.map(({ reference, reason }) => [reference, reason])).toEqual([
    ['3/2030', 'RUNNING'],
    ['4/2030', 'UNKNOWN_RESULT'],
    ['5/2030', 'UNKNOWN_KIND'],
    ['6/2030', 'NOT_PUBLIC'],
  ])
  const papers = await t.db.query<Record<string, unknown>[]>(
    `select proposal_id, external_number, state, number, settled_by_name, settled_on::text,
       (submitted_at at time zone 'UTC')::date::text as arrived from paper order by number`,
  )
  expect(papers).toMatchObject([
    { external_number: '8/2029', state: 'ADOPTED', number: 'M024-2029-0001', arrived: '2029-04-01' },
    { external_number: '1/2030', state: 'ADOPTED', number: 'M024-2030-0001', settled_by_name: 'Stadtrat' },
    { external_number: '2/2030', state: 'REJECTED', number: 'M024-2030-0002', settled_on: '2030-03-11' },
    { external_number: '7/2030', state: 'WITHDRAWN', number: 'M024-2030-0003' },
  ])
  for (const { proposal_id } of papers) await holds(t, String(proposal_id))
  // the Stadtrat dealt with 1/2030, 2/2030 and 7/2030 as Ö 3 and with 2/2030 again
  expect(await count(`meeting m where starts_at = '2030-01-10T16:00:00Z'`)).toBe(2)
  expect(await count(`resolution where source = 'IMPORT'`)).toBe(6)
  expect(await count('task')).toBe(0)
  expect(await count('message')).toBe(0)
})

test('what followed from what is kept, and an unknown voice stays unknown', async () => {
  const rows = await t.db.query<Record<string, unknown>[]>(
    `select c.source, c.outcome, c.follows_id is not null as follows, r.is_unanimous, i.label from consultation c
     join paper p on p.id = c.paper_id left join resolution r on r.consultation_id = c.id
     left join agenda_item_consultation x on x.consultation_id = c.id left join agenda_item i on i.id = x.item_id
     where p.external_number in ('1/2030', '2/2030') order by p.number, c.position`,
  )
  expect(rows).toEqual([
    { source: 'TEMPLATE', outcome: 'RECOMMENDED', follows: false, is_unanimous: true, label: 'Ö 3' },
    { source: 'INSERTED', outcome: 'ADOPTED', follows: false, is_unanimous: false, label: 'Ö 4' },
    { source: 'TEMPLATE', outcome: 'REFERRED', follows: false, is_unanimous: null, label: 'Ö 3' },
    { source: 'REFERRAL', outcome: 'RECOMMENDED', follows: true, is_unanimous: null, label: 'Ö 4' },
    { source: 'RETURN', outcome: 'REJECTED', follows: true, is_unanimous: null, label: 'Ö 5' },
  ])
})

test('everybody finds it, and the same files again add nothing', async () => {
  const answer = await t.query(
    '{ papers(search: "Bäume Hafen", first: 10) { edges { node { externalNumber } } } }',
  )
  expect(answer.errors).toBeUndefined()
  expect(JSON.stringify(answer.data)).toContain('1/2030')
  const before = [await count('meeting'), await count('agenda_item'), await count('transition')]
  expect(await run([join(folder, 'all.jsonl')], true)).toMatchObject({ papers: 8, loaded: 0, present: 4 })
  expect([await count('meeting'), await count('agenda_item'), await count('transition')]).toEqual(before)
})

test('a turn at midnight keeps its day, and nothing ends before it began', async () => {
  const midnight = chain('9/2030', decision('beschlossen'), { date: null })
  for (const step of midnight.steps) Object.assign(step, { start: '2030-03-01T00:00:00+01:00', top: 'TOP 7' })
  expect(await run([file('midnight.jsonl', [midnight])], true)).toMatchObject({ loaded: 1 })
  const rows = await t.db.query<Record<string, unknown>[]>(
    `select r.decided_on::text, p.settled_on::text, c.opened_at <= c.concluded_at as ordered, i.label from paper p
     join consultation c on c.paper_id = p.id join resolution r on r.consultation_id = c.id
     join agenda_item_consultation x on x.consultation_id = c.id join agenda_item i on i.id = x.item_id
     where p.external_number = '9/2030'`,
  )
  expect(rows).toEqual([
    { decided_on: '2030-03-01', settled_on: '2030-03-01', ordered: true, label: 'Ö TOP 7' },
  ])
})

test('as many statements for one paper as for hundreds; a file that breaks off leaves nothing', async () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ ...adopted, reference: `m/${at}` }))
  const statements = async (chains: object[]) => {
    const logged: string[] = []
    const { logger } = t.source
    const was = logger.logQuery
    logger.logQuery = (query) => void logged.push(query)
    try {
      await run([file('many.jsonl', chains)], true)
    } finally {
      logger.logQuery = was
    }
    return logged.length
  }
  await statements([{ ...adopted, reference: 'once' }])
  const one = await statements([{ ...adopted, reference: 'one' }])
  expect(one).toBeGreaterThan(10)
  expect(await statements(many)).toBe(one)
  const papers = await count('paper')
  writeFileSync(
    join(folder, 'broken.jsonl'),
    `${JSON.stringify({ ...adopted, reference: 'b' })}\n{"reference": `,
  )
  await expect(run([join(folder, 'broken.jsonl')], true)).rejects.toThrow('broken.jsonl')
  expect(await count('paper')).toBe(papers)
})
