import { randomUUID } from 'node:crypto'
import { advanceAll } from '../audit/index.js'
import { consultationMachine } from '../consultations/index.js'
import { pullAgendaSchema } from '../contract/meetings.js'
import type { AgendaItemKind } from '../contract/meetings.lists.js'
import { check, runPrepared, type Ctx } from '../platform/index.js'
import { closeTasksAbout } from '../tasks/index.js'
import { editAgenda, isPublicByDefault, readOrder, recordAgenda, writeOrder } from './agendaOrder.js'
import { lockStations, type AgendaStation } from './agendaStations.js'

/** What every meeting begins with. */
const formalities: readonly AgendaItemKind[] = ['OPENING', 'QUORUM', 'MINUTES']

/**
 * Pulls the stations that wait for the meeting's committees onto its draft agenda, the oldest first, all or the named ones. An
 * empty agenda begins with the formalities. What stands on another agenda meanwhile is left there.
 */
export async function pullAgenda(ctx: Ctx, input: unknown): Promise<string> {
  const { id, consultationIds } = check(pullAgendaSchema, input)
  const locked = await lockStations(ctx, await waitingFor(ctx, id, consultationIds))
  await editAgenda(ctx, 'pullAgenda', id)
  const stations = locked.filter(({ state }) => state === 'OPEN')
  await putOnAgenda(ctx, id, stations, (await isEmpty(ctx, id)) ? formalities : [])
  await recordAgenda(ctx, 'pull', id)
  return id
}

async function waitingFor(ctx: Ctx, id: string, only: readonly string[] | null): Promise<string[]> {
  const rows = await runPrepared<{ id: string }>(
    ctx.db,
    `select c.id from consultation c join meeting_committee m on m.committee_id = c.committee_id
     where m.meeting_id = $1 and c.state = 'OPEN' and ($2::uuid[] is null or c.id = any($2::uuid[])) order by c.opened_at, c.id limit 200`,
    [id, only && [...only]],
  )
  return rows.map((row) => row.id)
}

async function isEmpty(ctx: Ctx, id: string): Promise<boolean> {
  return (
    (await runPrepared(ctx.db, 'select 1 from agenda_item where meeting_id = $1 limit 1', [id])).length === 0
  )
}

/**
 * Puts open stations on the end of an agenda in a constant number of statements. What waits of one paper, at committees that meet
 * together, is one item: stations that are public or not alike share it, also with those that stand there already.
 */
export async function putOnAgenda(
  ctx: Ctx,
  meetingId: string,
  stations: readonly AgendaStation[],
  before: readonly AgendaItemKind[] = [],
): Promise<void> {
  const known = await itemsOfPapers(ctx, meetingId, stations)
  const formal = before.map((kind) => ({ id: randomUUID(), kind, title: null, isPublic: null }))
  const fresh = new Map<string, { id: string; kind: AgendaItemKind; title: string; isPublic: boolean }>()
  const links = stations.map((station) => {
    const key = itemKey(station)
    const item = known.get(key) ?? fresh.get(key)?.id ?? randomUUID()
    if (!known.has(key) && !fresh.has(key))
      fresh.set(key, { id: item, kind: 'PAPER', title: station.title, isPublic: station.isPublic })
    return { item, station: station.id }
  })
  const items = [...formal, ...fresh.values()].map((item, at) => ({ ...item, at }))
  await runPrepared(
    ctx.db,
    `with last as (select coalesce(max(position), 0) as position from agenda_item where meeting_id = $1),
     items as (
       insert into agenda_item (id, meeting_id, kind, title, is_public, position)
       select w.id, $1, w.kind, w.title, coalesce(w."isPublic", $3), last.position + 1 + w.at
       from jsonb_to_recordset($2::jsonb) as w (id uuid, kind text, title text, "isPublic" boolean, at int) cross join last)
     insert into agenda_item_consultation (item_id, consultation_id)
     select n.item, n.station from jsonb_to_recordset($4::jsonb) as n (item uuid, station uuid)`,
    [meetingId, JSON.stringify(items), await isPublicByDefault(ctx, meetingId), JSON.stringify(links)],
  )
  const ids = stations.map(({ id }) => id)
  if (ids.length > 0) {
    await advanceAll(ctx, consultationMachine, ids, 'scheduleConsultation')
    await closeTasksAbout(ctx, 'Consultation', ids, ['consultations.schedule'])
  }
  await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
}

const itemKey = ({ paperId, isPublic }: Pick<AgendaStation, 'paperId' | 'isPublic'>) =>
  `${paperId} ${isPublic}`

/** The items of an agenda that deal with a paper of these stations already, by paper and publicness. */
async function itemsOfPapers(
  ctx: Ctx,
  meetingId: string,
  stations: readonly AgendaStation[],
): Promise<Map<string, string>> {
  const found = await runPrepared<{ id: string; paperId: string; isPublic: boolean }>(
    ctx.db,
    `select i.id, c.paper_id as "paperId", i.is_public as "isPublic" from agenda_item i
     join agenda_item_consultation l on l.item_id = i.id join consultation c on c.id = l.consultation_id
     where i.meeting_id = $1 and i.state = 'ON_AGENDA' and c.paper_id = any($2::uuid[]) order by i.position desc`,
    [meetingId, stations.map(({ paperId }) => paperId)],
  )
  return new Map(found.map((item) => [itemKey(item), item.id]))
}
