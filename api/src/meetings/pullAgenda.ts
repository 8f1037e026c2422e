import { randomUUID } from 'node:crypto'
import { advanceAll } from '../audit/index.js'
import { consultationMachine } from '../consultations/index.js'
import { pullAgendaSchema } from '../contract/meetings.js'
import type { AgendaItemKind } from '../contract/meetings.lists.js'
import { check, runPrepared, type Ctx } from '../platform/index.js'
import { closeTasksAbout } from '../tasks/index.js'
import { editAgenda, readOrder, recordAgenda, writeOrder } from './agendaOrder.js'
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

/** Puts open stations on the end of an agenda, each as an item of its own, in a constant number of statements. */
export async function putOnAgenda(
  ctx: Ctx,
  meetingId: string,
  stations: readonly AgendaStation[],
  before: readonly AgendaItemKind[] = [],
): Promise<void> {
  const rows = [
    ...before.map((kind) => ({ id: randomUUID(), kind, title: null, station: null })),
    ...stations.map(({ id, title }) => ({ id: randomUUID(), kind: 'PAPER', title, station: id })),
  ].map((row, at) => ({ ...row, at }))
  await runPrepared(
    ctx.db,
    `with wanted as (select * from jsonb_to_recordset($2::jsonb) as w (id uuid, kind text, title text, station uuid, at int)),
     last as (select coalesce(max(position), 0) as position from agenda_item where meeting_id = $1),
     items as (
       insert into agenda_item (id, meeting_id, kind, title, is_public, position)
       select w.id, $1, w.kind, w.title, coalesce(c.is_public, true), last.position + 1 + w.at
       from wanted w cross join last left join consultation c on c.id = w.station)
     insert into agenda_item_consultation (item_id, consultation_id) select id, station from wanted where station is not null`,
    [meetingId, JSON.stringify(rows)],
  )
  const ids = stations.map(({ id }) => id)
  if (ids.length > 0) {
    await advanceAll(ctx, consultationMachine, ids, 'scheduleConsultation')
    await closeTasksAbout(ctx, 'Consultation', ids, ['consultations.schedule'])
  }
  await writeOrder(ctx, meetingId, await readOrder(ctx, meetingId))
}
