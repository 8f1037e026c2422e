import { randomUUID } from 'node:crypto'
import type { Ctx } from '../platform/index.js'
import type { StationRow } from './rowsOfChain.js'

/** A paper as it is written, with its proposal and its stations. */
export interface LoadedPaper {
  id: string
  proposal_id: string
  text_id: string
  way: string
  kind: string
  state: string
  number: string
  title: string
  arrived_at: Date
  settled_on: string
  settled_by_name: string
  external_number: string
  external_url: string | null
  stations: readonly StationRow[]
}

const papersSql = `with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, proposal_id uuid, text_id uuid, way text, kind text, state text, number text,
      title text, arrived_at timestamptz, settled_on date, settled_by_name text, external_number text, external_url text)),
  proposals as (
    insert into proposal (id, state, way, language, public_since, submitted_at)
    select proposal_id, 'SUBMITTED', way, 'de', arrived_at, arrived_at from given),
  bodies as (insert into proposal_body (proposal_id, body_id) select proposal_id, $2 from given),
  texts as (
    insert into proposal_text (id, proposal_id, version, language, title, submitted_at)
    select text_id, proposal_id, 1, 'de', title, arrived_at from given)
  insert into paper (id, proposal_id, body_id, kind, state, number, text_id, settled_on, settled_by_name, external_number,
    external_url, submitted_at, public_since)
  select id, proposal_id, $2, kind, state, number, text_id, settled_on, settled_by_name, external_number, external_url,
    arrived_at, arrived_at from given`

const stationsSql = `with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, paper_id uuid, text_id uuid, committee_id uuid, committee_kind text,
      "position" int, state text, role text, source text, follows_id uuid, opened_at timestamptz, concluded_at timestamptz,
      outcome text, drop_reason text, is_public boolean, item_id uuid, committee_name text, decided_on date, is_unanimous boolean)),
  stations as (
    insert into consultation (id, paper_id, text_id, committee_id, committee_kind, "position", state, role, source, follows_id,
      opened_at, concluded_at, outcome, drop_reason, is_public)
    select id, paper_id, text_id, committee_id, committee_kind, "position", state, role, source, follows_id,
      opened_at, concluded_at, outcome, drop_reason, is_public from given),
  on_agenda as (
    insert into agenda_item_consultation (item_id, consultation_id) select item_id, id from given where item_id is not null)
  insert into resolution (consultation_id, outcome, decided_on, committee_name, is_unanimous, source)
  select id, outcome, decided_on, committee_name, is_unanimous, 'IMPORT' from given where outcome is not null`

const agendasSql = `with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, committee_id uuid, starts_at timestamptz, is_new boolean)),
  meetings as (
    insert into meeting (id, body_id, starts_at, place, agenda_public_since)
    select id, $2, starts_at, '', starts_at from given where is_new),
  committees as (
    insert into meeting_committee (meeting_id, committee_id, is_lead) select id, committee_id, true from given where is_new)
  insert into agenda_item (id, meeting_id, label, is_public, "position")
  select i.id, i.meeting_id, i.label, i.is_public, i."position"
  from jsonb_to_recordset($3::jsonb) as i(id uuid, meeting_id uuid, label text, is_public boolean, "position" int)`

/** What is dealt with in public never shares an item with what is not, whatever its label. */
const itemKey = (meetingId: string, label: string, isPublic: boolean) => `${meetingId} ${isPublic} ${label}`

/** Meetings and items that are there already or were made for an earlier batch. */
export class KeptAgendas {
  readonly #meetings = new Map<string, string>()
  readonly #items = new Map<string, string>()

  /** Finds or makes the item of each turn; gives its id by the station's. */
  async itemsOf(ctx: Ctx, bodyId: string, stations: readonly StationRow[]): Promise<Map<string, string>> {
    const turns = stations.filter(({ turn, committee_id }) => turn && committee_id)
    await this.#find(ctx, turns)
    const meetings: object[] = []
    const items: object[] = []
    const byStation = new Map<string, string>()
    for (const { id, committee_id, turn, is_public } of turns) {
      const at = `${committee_id} ${turn?.starts_at.toISOString()}`
      if (!this.#meetings.has(at)) {
        this.#meetings.set(at, randomUUID())
        meetings.push({ id: this.#meetings.get(at), committee_id, starts_at: turn?.starts_at, is_new: true })
      }
      const meeting_id = this.#meetings.get(at) ?? ''
      const key = itemKey(meeting_id, turn?.label ?? id, is_public)
      if (!this.#items.has(key)) {
        this.#items.set(key, randomUUID())
        const position = Number.parseInt(turn?.label?.replace(/^\D+/, '') ?? '', 10)
        items.push({
          id: this.#items.get(key),
          meeting_id,
          label: turn?.label ?? null,
          is_public,
          position: Number.isSafeInteger(position) && position < 1e6 ? position : 0,
        })
      }
      byStation.set(id, this.#items.get(key) ?? '')
    }
    await ctx.db.query(agendasSql, [JSON.stringify(meetings), bodyId, JSON.stringify(items)])
    return byStation
  }

  /** What an earlier import or a clerk entered of these dates. Meetings that are held here are left alone: their agenda is theirs. */
  async #find(ctx: Ctx, turns: readonly StationRow[]): Promise<void> {
    const dates = turns.map(({ committee_id, turn }) => ({ committee_id, starts_at: turn?.starts_at }))
    const found = await ctx.db.query<
      { at: string; meeting_id: string; item_id: string | null; label: string | null; is_public: boolean }[]
    >(
      `select d.committee_id || ' ' || to_char(d.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
         m.id as meeting_id, i.id as item_id, i.label, i.is_public
       from (select distinct * from jsonb_to_recordset($1::jsonb) as g(committee_id uuid, starts_at timestamptz)) d
       join meeting_committee c on c.committee_id = d.committee_id
       join meeting m on m.id = c.meeting_id and m.starts_at = d.starts_at and m.number is null and m.state <> 'CANCELLED'
       left join agenda_item i on i.meeting_id = m.id and i.label is not null`,
      [JSON.stringify(dates)],
    )
    for (const { at, meeting_id, item_id, label, is_public } of found) {
      this.#meetings.set(at, meeting_id)
      if (item_id) this.#items.set(itemKey(meeting_id, label ?? '', is_public), item_id)
    }
  }
}

/** Writes papers with their proposals, stations, agenda items and resolutions: as many statements for one as for hundreds. */
export async function loadRows(
  ctx: Ctx,
  bodyId: string,
  papers: readonly LoadedPaper[],
  agendas: KeptAgendas,
): Promise<void> {
  const items = await agendas.itemsOf(
    ctx,
    bodyId,
    papers.flatMap(({ stations }) => stations),
  )
  await ctx.db.query(papersSql, [
    JSON.stringify(papers.map(({ stations: _stations, ...paper }) => paper)),
    bodyId,
  ])
  const stations = papers.flatMap(({ id, text_id, stations: own }) =>
    own.map(({ turn, ...station }) => ({
      ...station,
      paper_id: id,
      text_id,
      item_id: items.get(station.id) ?? null,
      committee_name: turn?.committee_name,
      decided_on: turn?.day,
      is_unanimous: turn?.is_unanimous,
    })),
  )
  await ctx.db.query(stationsSql, [JSON.stringify(stations)])
  await ctx.db.query('select refresh_paper_search(id) from unnest($1::uuid[]) as p(id)', [
    papers.map(({ id }) => id),
  ])
}
