import type pg from 'pg'
import { inSlices } from './slices.js'

/** How much there is to read; what hangs on a paper grows with it. */
export interface Amount {
  papers: number
  /** Words as languages have them: a few in most papers, most in a few (else each of a handful is in half of all). */
  skewed?: boolean
}
const organisations = 300
const committees = 72

/** Words of titles and texts; enough of them that a search finds some papers and not all. */
const words =
  `Sprachkurs Elternarbeit Hausaufgabenhilfe Begegnung Café Dolmetscher Ausbildung Anerkennung Beratung Nachbarschaft Vielfalt Jugend Frauen Senioren Sport
  Bildung Arbeit Wohnen Gesundheit Teilhabe Wahlrecht Einbürgerung Willkommen Verein Ehrenamt Kindergarten Schule Bibliothek Theater Musik Küche Garten Bus Verwaltung
  Schulung Broschüre Internet Stelle Raum Zuschuss Förderung Projekt Woche Fest Runde Tisch Gespräch Netzwerk Lotsen Paten Übersetzung Leichte Sprache Antrag Bericht
  Konzept Ziel Maßnahme Stadtteil Neuss Dormagen Grevenbroich Kaarst Korschenbroich Meerbusch Jüchen Rommerskirchen Integrationsrat Öffnung Kultur Religion Flucht Asyl Ankommen`
    .split(/\s+/)
    .filter(Boolean)

const any = (list: string, hash: string): string =>
  `(${list})[1 + (${hash} & 2147483647) % array_length(${list}, 1)]`

/** How often a word is written falls with its place in the list; behind the list come words made of two. (Powers of `numeric` would take twenty times as long.) */
const skewedWord = (hash: string): string =>
  `(select w.words[1 + r % ${words.length}] || case when r < ${words.length} then '' else lower(w.words[1 + r / ${words.length} % ${words.length}]) end
    from (select (10 * power(${1 + words.length ** 2 / 10}::float8, (${hash} & 2147483647)::float8 / 2147483648) - 10)::int as r) place)`

/** A text of some words, the same for the same paper. */
const text = (length: number, salt: number, skewed = false): string => {
  const hash = `hashint4(n * 31 + k * 7919 + ${salt})`
  return `(select string_agg(${skewed ? skewedWord(hash) : any('w.words', hash)}, ' ') from generate_series(1, ${length}) k)`
}

/**
 * Fills the tables of papers: each paper with its proposal, its text, a goal, four stations and two decisions. One in twenty is not
 * public yet, one station in twenty was not public. What is made is the same each time.
 */
export async function fillPapers(
  place: Place,
  { papers, skewed }: Amount,
  say: (text: string) => void,
): Promise<void> {
  const { db } = place
  const prepare = prepared(new Date())
  say('  writing organisations and committees')
  await db.query(surroundings)
  const parts: [string, string][] = [
    ['proposals', proposals],
    ['texts', texts(skewed)],
    ['papers', papersOf],
    ['goals', goals],
    ['stations', stations],
    ['decisions', decisions],
  ]
  for (const [what, statement] of parts) await write(place, { what, statement, papers, prepare }, say)
  say('  counting and sorting what was written')
  // the triggers that count were off with the references
  await db.query('select recount_papers()')
  await db.query('vacuum analyze')
}

/** Where it is written. */
interface Place {
  db: pg.Client
  databaseUrl: string
}

/** Of each connection that writes: nothing is checked, and all of them have the same words and the same now. */
const prepared =
  (at: Date) =>
  async (line: pg.Client): Promise<void> => {
    // references are right by construction; checking each would take longer than writing it
    await line.query('set session_replication_role = replica')
    await line.query('create temp table w as select $1::text[] as words, $2::timestamptz as at', [words, at])
  }

/** What is written of each paper, by its number. */
interface Part {
  what: string
  statement: string
  papers: number
  prepare: (line: pg.Client) => Promise<void>
}
async function write(
  { databaseUrl }: Place,
  { what, statement, papers, prepare }: Part,
  say: (text: string) => void,
): Promise<void> {
  say(`  writing ${what}`)
  await inSlices(databaseUrl, papers, {
    prepare,
    slice: (line, from, to) => line.query(statement, [from, to]),
    tell: (done) => say(`  writing ${what}: of ${done} of ${papers} papers`),
  })
}

/** The numbers of a slice. */
const numbers = 'generate_series($1::int, $2::int) n'

const surroundings = `
  insert into organisation (id, name, kind, state, verified_until, is_demo)
    select md5('organisation' || n)::uuid, 'Verein ' || n || ' (Demo)', 'ASSOCIATION', 'VERIFIED', current_date + 365, true
    from generate_series(1, ${organisations} - (select count(*)::int from organisation)) n on conflict do nothing;
  insert into committee (id, body_id, kind, is_demo)
    select md5('committee' || n)::uuid, (select array_agg(id order by ags) from body)[1 + n % (select count(*)::int from body)], 'SOCIAL_COMMITTEE', true
    from generate_series(1, ${committees} - (select count(*)::int from committee)) n on conflict do nothing;
  insert into institution_name (committee_id, name)
    select c.id, 'Ausschuss ' || row_number() over (order by c.id) || ' (Demo)' from committee c
    where not exists (select 1 from institution_name i where i.committee_id = c.id);`

const proposals = `
  insert into proposal (id, state, way, organisation_id, headcount_min, headcount_max, is_demo, public_since, submitted_at)
    select md5('proposal' || n)::uuid, 'SUBMITTED', 'SUGGESTION', o.ids[1 + n % ${organisations}], 10, 10 + n % 40, true,
      case when n % 20 > 0 then w.at - n * interval '5 minutes' end, w.at - n * interval '6 minutes'
    from w, ${numbers}, (select array_agg(id order by id) as ids from organisation) o`

const texts = (skewed = false): string => `
  insert into proposal_text (id, proposal_id, version, language, title, what, why, for_whom, submitted_at)
    select md5('text' || n)::uuid, md5('proposal' || n)::uuid, 1, 'de', ${text(5, 1, skewed)}, ${text(45, 2, skewed)}, ${text(25, 3, skewed)}, ${text(8, 4)},
      w.at - n * interval '6 minutes'
    from w, ${numbers}`

const papersOf = `
  insert into paper (id, proposal_id, body_id, kind, state, number, text_id, waits_for, waits_for_committee_id, waits_since, result_text, settled_on, submitted_at, public_since, field_ids)
    select md5('paper' || n)::uuid, md5('proposal' || n)::uuid, b.ids[1 + n % array_length(b.ids, 1)], 'SUGGESTION',
      case when n % 20 = 0 then 'SUBMITTED' else ${any(`array['ADOPTED','ADOPTED','REJECTED','PARTLY_ADOPTED','IN_CONSULTATION','IN_CONSULTATION','READY','ADMITTED']`, 'hashint4(n)')} end,
      'M-' || n, md5('text' || n)::uuid, 'COMMITTEE', c.ids[1 + (n + 2) % ${committees}], w.at - n * interval '5 minutes', ${text(12, 5)}, null,
      w.at - n * interval '6 minutes', case when n % 20 > 0 then w.at - n * interval '5 minutes' end, array[f.ids[1 + n % array_length(f.ids, 1)]]
    from w, ${numbers}, (select array_agg(id order by id) as ids from body) b, (select array_agg(id order by key) as ids from field_of_action) f, (select array_agg(id order by id) as ids from committee) c`

const goals = `
  insert into goal_served (proposal_id, field_id)
    select md5('proposal' || n)::uuid, f.ids[1 + n % array_length(f.ids, 1)]
    from ${numbers}, (select array_agg(id order by key) as ids from field_of_action) f`

const stations = `
  insert into consultation (id, paper_id, committee_id, committee_kind, position, state, role, outcome, opened_at, concluded_at, due_on, is_public)
    select md5('station' || n || '-' || k)::uuid, md5('paper' || n)::uuid, c.ids[1 + (n + k) % ${committees}], 'SOCIAL_COMMITTEE', k,
      case when k < 3 then 'CONCLUDED' when k = 3 then 'OPEN' else 'PLANNED' end, case when k < 4 then 'PRELIMINARY' else 'DECISION' end,
      case when k < 3 then 'RECOMMENDED' end, case when k < 4 then w.at - n * interval '5 minutes' + k * interval '1 minute' end,
      case when k < 3 then w.at - n * interval '5 minutes' + k * interval '2 minutes' end, current_date + 30, (n + k) % 20 > 0
    from w, ${numbers}, generate_series(1, 4) k, (select array_agg(id order by id) as ids from committee) c`

const decisions = `
  insert into resolution (id, consultation_id, outcome, text, decided_on, committee_name, votes_for, votes_against, abstentions, is_unanimous)
    select md5('decision' || c.id)::uuid, c.id, 'RECOMMENDED', ${text(15, 6).replaceAll('n * 31', 'hashtext(c.id::text) % 1000000')}, current_date - 10, 'Ausschuss (Demo)', 12, 0, 2, true
    from w, ${numbers}, generate_series(1, 2) place, lateral (select md5('station' || n || '-' || place)::uuid as id) c`

/**
 * Prepares the papers for the search, as handing in and admitting do one by one. Reading their words takes most of the time.
 */
export async function fillSearch(
  { db, databaseUrl }: Place,
  papers: number,
  say: (text: string) => void,
): Promise<void> {
  say('  preparing the search')
  await inSlices(databaseUrl, papers, {
    prepare: () => Promise.resolve(),
    slice: (line, from, to) =>
      line.query(`select refresh_paper_search(md5('paper' || n)::uuid) from ${numbers}`, [from, to]),
    tell: (done) => say(`  preparing the search: ${done} of ${papers} papers`),
  })
  await db.query('vacuum analyze paper_search')
}
