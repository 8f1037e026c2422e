import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEndpoint } from '../../test/harness/endpoint.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
}, 240_000)
afterAll(() => t.close())

interface Words {
  title: string
  what?: string
  number?: string
  translated?: { language: string; title: string; what?: string }
  hidden?: boolean
}
let made = 0
/** Papers with these words, each an hour older than the one before it; gives their ids. */
async function papersWith(all: readonly Words[], ags = '05162024'): Promise<string[]> {
  const [shift, told] = [made, JSON.stringify(all.map((one, at) => ({ ...one, at: made + at })))]
  made += all.length
  await t.db.query(
    `with told as (select * from jsonb_to_recordset($1) as x(at int, title text, what text, number text, translated jsonb, hidden boolean)),
     proposals as (insert into proposal (id, state, way, submitted_at, public_since)
       select md5('p' || at)::uuid, 'SUBMITTED', 'SUGGESTION', now(), case when hidden is null then now() end from told),
     texts as (insert into proposal_text (id, proposal_id, version, language, title, what, submitted_at)
       select md5('t' || at)::uuid, md5('p' || at)::uuid, 1, 'de', title, coalesce(what, ''), now() from told
       union all select gen_random_uuid(), md5('p' || at)::uuid, 1, translated->>'language', translated->>'title', coalesce(translated->>'what', ''), now() from told where translated is not null)
     insert into paper (id, proposal_id, text_id, body_id, kind, state, number, submitted_at, public_since)
       select md5('a' || at)::uuid, md5('p' || at)::uuid, md5('t' || at)::uuid, (select id from body where ags = $2), 'SUGGESTION', case when at % 2 = 0 then 'ADMITTED' else 'READY' end,
         coalesce(number, 'T-' || at), now() - at * interval '1 hour', case when hidden is null then now() end from told`,
    [told, ags],
  )
  const rows = await t.db.query<{ id: string }[]>(
    `select id, refresh_paper_search(id) from (select md5('a' || n)::uuid as id from generate_series($1::int, $2) n) x`,
    [shift, made - 1],
  )
  return rows.map(({ id }) => id)
}

const document = `query ($search: String, $after: String, $first: Int, $sort: PaperSort, $ags: String, $states: [PaperState!]) {
  papers(search: $search, after: $after, first: $first, sort: $sort, ags: $ags, states: $states) {
    totalCount nodes { id title } pageInfo { hasNextPage endCursor } } }`
interface Page {
  totalCount: number
  nodes: { id: string; title: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
async function page(search: string, more: Record<string, unknown> = {}): Promise<Page> {
  const answer = await t.query(document, { search, sort: 'RELEVANCE', first: 100, ...more })
  expect(answer.errors).toBeUndefined()
  return (answer.data as unknown as { papers: Page }).papers
}
const titles = async (search: string) => (await page(search)).nodes.map(({ title }) => title)

const words: Words[] = [
  { title: 'Der Integrationsrat tagt öffentlich' },
  { title: 'Ein Café für alle' },
  { title: 'Familie Müller sucht Bücher' },
  { title: 'Die Straße am Fluss wird grün' },
  { title: 'Besuch aus İstanbul', translated: { language: 'tr', title: 'Işık ve ırmak' } },
  { title: 'Hausaufgabenhilfe in Kindergärten', number: 'M024-2026-0413' },
  { title: 'Laternen', translated: { language: 'ar', title: 'مُدَرِّسَة للأطفال' } },
  { title: 'Schaukeln', translated: { language: 'uk', title: "М'який ґанок для дітей" } },
  { title: 'Was verborgen bleibt: Integrationsräte', hidden: true },
  { title: 'Zehn Häuser' },
]
const cases: [typed: string, finds: string[]][] = [
  // while it is being typed, and as another form of the word
  ['Integ', ['Der Integrationsrat tagt öffentlich']],
  ['integrationsrat', ['Der Integrationsrat tagt öffentlich']],
  ['integrationsrate', ['Der Integrationsrat tagt öffentlich']],
  ['Integrationsräte', ['Der Integrationsrat tagt öffentlich']],
  ['Kindergarten', ['Hausaufgabenhilfe in Kindergärten']],
  ['Hausaufg', ['Hausaufgabenhilfe in Kindergärten']],
  ['Haus', ['Hausaufgabenhilfe in Kindergärten', 'Zehn Häuser']],
  // accents and umlauts, with and without, and written out
  ['Cafe', ['Ein Café für alle']],
  ['Café', ['Ein Café für alle']],
  ['Cafe\u0301', ['Ein Café für alle']],
  ['Müller', ['Familie Müller sucht Bücher']],
  ['Mueller', ['Familie Müller sucht Bücher']],
  ['Muller', ['Familie Müller sucht Bücher']],
  ['Mue', ['Familie Müller sucht Bücher']],
  ['Buech', ['Familie Müller sucht Bücher']],
  ['Buch', ['Familie Müller sucht Bücher']],
  ['Strasse', ['Die Straße am Fluss wird grün']],
  ['STRASSE', ['Die Straße am Fluss wird grün']],
  ['Straß', ['Die Straße am Fluss wird grün']],
  ['GRÜN', ['Die Straße am Fluss wird grün']],
  // Turkish with and without dots, whatever the keyboard makes of it
  ['istanbul', ['Besuch aus İstanbul']],
  ['İstanbul', ['Besuch aus İstanbul']],
  ['i\u0307stanbul', ['Besuch aus İstanbul']],
  ['ıstanbul', ['Besuch aus İstanbul']],
  ['ISTANBUL', ['Besuch aus İstanbul']],
  ['isik', ['Besuch aus İstanbul']],
  ['IRMAK', ['Besuch aus İstanbul']],
  // other scripts: vowel signs and the forms of alif do not matter, apostrophes neither
  ['مدرسة', ['Laternen']],
  ['مدرسه للاطفال', ['Laternen']],
  ["м'який", ['Schaukeln']],
  ['мʼякий ганок', ['Schaukeln']],
  ['дітей', ['Schaukeln']],
  // several words: all of them, in any order; such as "für" and "der" do not keep anything out
  ['tagt Integr', ['Der Integrationsrat tagt öffentlich']],
  ['Integrationsrat Café', []],
  ['das Café und für die', ['Ein Café für alle']],
  ['in der', []],
  // a word of two letters is meant whole
  ['Ha', []],
  ['am Fluss', ['Die Straße am Fluss wird grün']],
  // numbers, whole or begun
  ['M024-2026-0413', ['Hausaufgabenhilfe in Kindergärten']],
  ['2026 041', ['Hausaufgabenhilfe in Kindergärten']],
  ['0413', ['Hausaufgabenhilfe in Kindergärten']],
  ['m024', ['Hausaufgabenhilfe in Kindergärten']],
  // what looks like a question to PostgreSQL is not one
  [`Café' | & ! (:*) <-> "`, ['Ein Café für alle']],
  [`!Integrationsrat`, ['Der Integrationsrat tagt öffentlich']],
  [`'); drop table paper; --`, []],
  ['\\', []],
  ['%_', []],
  ['   ', []],
]

test('words are found as people type them', async () => {
  await papersWith(words)
  const wrong: unknown[] = []
  for (const [typed, finds] of cases) {
    const found = (await titles(typed)).sort()
    if (JSON.stringify(found) !== JSON.stringify([...finds].sort())) wrong.push({ typed, finds, found })
  }
  expect(wrong).toEqual([])
})

test('what stands in the title comes first, then the newest', async () => {
  await papersWith([
    { title: 'Nichts davon', what: 'Ein Schwimmkurs wäre schön' },
    { title: 'Noch etwas', what: 'Ein Schwimmkurs wäre schön' },
    { title: 'Schwimmkurs', what: '' },
  ])
  expect(await titles('Schwimmkurs')).toEqual(['Schwimmkurs', 'Nichts davon', 'Noch etwas'])
  // while it is being typed, too: what was typed is the stem of nothing else
  expect(await titles('Schwimmk')).toEqual(['Schwimmkurs', 'Nichts davon', 'Noch etwas'])
})

test('pages give each paper once, in the order of one long list', async () => {
  const all = Array.from({ length: 70 }, (_, n) => ({
    title: n % 7 === 0 ? 'Fahrradweg Fahrradweg' : n % 3 === 0 ? 'Fahrradweg' : `Sonstiges ${n}`,
    what: 'Ein Fahrradweg'.repeat(1 + (n % 5)),
  }))
  await papersWith(all)
  const other = await papersWith(
    Array.from({ length: 5 }, () => ({ title: 'Fahrradweg' })),
    '05162004',
  )
  for (const more of [{}, { ags: '05162024' }, { states: ['READY'] }, { sort: 'NEWEST' }]) {
    const whole = await page('Fahrrad', more)
    expect(whole.nodes.length).toBeGreaterThan(30)
    expect(whole.totalCount).toBe(whole.nodes.length)
    const walked: string[] = []
    for (let after: string | null = null, on = true; on;) {
      const { nodes, pageInfo }: Page = await page('Fahrrad', { ...more, first: 9, after })
      walked.push(...nodes.map(({ id }) => id))
      on = pageInfo.hasNextPage
      after = pageInfo.endCursor
    }
    expect(walked).toEqual(whole.nodes.map(({ id }) => id))
    expect(new Set(walked).size).toBe(walked.length)
  }
  const here = await page('Fahrrad', { ags: '05162004' })
  expect(here.nodes.map(({ id }) => id).sort()).toEqual([...other].sort())
})

test('of a word that stands in very many papers the newest are found, of those in the body and state that is asked for', async () => {
  const [first = ''] = await papersWith(
    Array.from({ length: 1200 }, (_, n) => ({ title: `Ampel ${n}`, what: 'Ampelphase' })),
  )
  await papersWith([{ title: 'Alte Ampel' }], '05162004')
  const newest = await page('Ampel', { sort: 'NEWEST', first: 1 })
  expect(newest.totalCount).toBe(200)
  expect(newest.nodes[0]?.title).toBe('Ampel 0')
  // older than 1,200 others that have the word
  expect((await page('Ampel', { ags: '05162004' })).nodes.map(({ title }) => title)).toEqual(['Alte Ampel'])
  expect(await page('Ampel', { states: ['ADOPTED'] })).toMatchObject({ totalCount: 0 })
  await t.db.query(`update paper set state = 'ADOPTED' where id = $1`, [first])
  expect((await page('Ampel', { states: ['ADOPTED'] })).nodes.map(({ id }) => id)).toEqual([first])
})

test('a draft is told which papers are like it', async () => {
  await papersWith([
    { title: 'Deutschkurse für Pflegekräfte am Abend' },
    { title: 'Deutschkurs am Morgen' },
    { title: 'Parkbänke am Rhein' },
    { title: 'Sitzgelegenheiten', what: 'Neue Parkbänke am Rhein' },
  ])
  const like = async (title: string, what?: string) => {
    const answer = await t.query(
      'query ($title: String!, $what: String) { similarPapers(title: $title, what: $what) { title } }',
      { title, what },
    )
    expect(answer.errors).toBeUndefined()
    return (answer.data as unknown as { similarPapers: { title: string }[] }).similarPapers.map(
      (one) => one.title,
    )
  }
  expect(await like('Ein Deutschkurs für Pflegekräfte')).toEqual([
    'Deutschkurse für Pflegekräfte am Abend',
    'Deutschkurs am Morgen',
  ])
  expect((await like('Bänke', 'Parkbaenke am Rhein'))[0]).toBe('Parkbänke am Rhein')
  expect(await like(`Q'; & | !`)).toEqual([])
  expect(await like('Verborgen bleibt')).toEqual([])
})

test('a search that takes too long is refused with advice, what is read beside it is not', async () => {
  // a table that somebody works on answers nobody: what waits for it takes too long for certain
  const endpoint = openEndpoint(t.source, { patience: 100 })
  const holder = t.source.createQueryRunner()
  await holder.startTransaction()
  try {
    await holder.query('lock table paper_search in access exclusive mode')
    for (const question of [
      '{ papers(search: "Integration") { nodes { id } } }',
      '{ similarPapers(title: "Integration") { id } }',
    ]) {
      // the first time alone, later together with others
      for (let round = 0; round < 3; round++) {
        const [refused, ...others] = await Promise.all([
          endpoint.query(question),
          ...Array.from({ length: 8 }, () => endpoint.query('{ papers(first: 2) { nodes { id } } }')),
        ])
        expect(refused?.errors?.[0]).toMatchObject({
          message: expect.stringContaining('Bitte suchen Sie genauer') as string,
          extensions: { code: 'SEARCH_TOO_WIDE', params: {} },
        })
        expect(JSON.stringify(refused)).not.toMatch(/57014|statement|paper_search/)
        for (const other of others) expect(other.errors).toBeUndefined()
      }
    }
  } finally {
    await holder.rollbackTransaction()
    await holder.release()
  }
  const answered = await endpoint.query('{ papers(search: "Integrationsrat") { nodes { id } } }')
  expect(answered.errors).toBeUndefined()
  await endpoint.close()
})
