import { advanceAll } from '../audit/index.js'
import { consultationMachine } from '../consultations/index.js'
import { proposalPath } from '../contract/paths.js'
import { runPrepared, type Ctx } from '../platform/index.js'
import { closeTasksAbout, openTasks, type NewTask } from '../tasks/index.js'

/** A station as the desks know it. */
export interface AgendaStation {
  id: string
  paperId: string
  proposalId: string
  bodyId: string
  committeeId: string
  state: string
  isPublic: boolean
  dueOn: string | null
  number: string
  title: string
}

const columns = `c.id, c.paper_id as "paperId", p.proposal_id as "proposalId", p.body_id as "bodyId", c.committee_id as "committeeId",
  c.state, c.is_public as "isPublic", c.due_on::text as "dueOn", p.number, (select t.title from proposal_text t where t.proposal_id = p.proposal_id
    and t.submitted_at is not null order by t.version desc, t.language = 'de' desc limit 1) as title`

/** Locks the papers of these stations, always in the order of their ids, and then reads the stations. */
export async function lockStations(ctx: Ctx, ids: readonly string[]): Promise<AgendaStation[]> {
  await runPrepared(
    ctx.db,
    `select p.id from paper p where p.id in (select c.paper_id from consultation c where c.id = any($1::uuid[])) order by p.id for update`,
    [[...ids]],
  )
  return runPrepared<AgendaStation>(
    ctx.db,
    `select ${columns} from consultation c join paper p on p.id = c.paper_id where c.id = any($1::uuid[])
     order by c.opened_at, p.number, c.id`,
    [[...ids]],
  )
}

/** Those that are still to be dealt with: what ended meanwhile keeps its place on the agenda, and nobody waits for it. */
export const stillAwaited = (stations: readonly AgendaStation[]): AgendaStation[] =>
  stations.filter(({ state }) => state === 'SCHEDULED')

/** Ids of the stations on the agenda of a meeting, or on these items of it. */
export async function stationsOn(
  ctx: Ctx,
  meetingId: string,
  itemIds: readonly string[] | null = null,
): Promise<string[]> {
  const rows = await runPrepared<{ id: string }>(
    ctx.db,
    `select l.consultation_id as id from agenda_item_consultation l join agenda_item i on i.id = l.item_id
     where i.meeting_id = $1 and ($2::uuid[] is null or i.id = any($2::uuid[]))`,
    [meetingId, itemIds && [...itemIds]],
  )
  return rows.map(({ id }) => id)
}

const task = (
  kind: string,
  station: AgendaStation,
  assignee: NewTask['assignee'],
  due: string | null,
): NewTask => ({
  kind,
  subject: { entity: 'Consultation', id: station.id },
  assignee,
  due,
  params: { number: station.number, title: station.title, path: proposalPath(station.proposalId) },
})
const clerks = ({ committeeId, bodyId }: AgendaStation) => [`CLERK@${committeeId}`, `CLERK@${bodyId}`]

/**
 * Takes stations off their agenda: they are open and wait for one again, the clerk has to find another date. What was
 * answered to the date that is no more is gone, and its links answer nothing.
 */
export async function letGo(ctx: Ctx, stations: readonly AgendaStation[]): Promise<void> {
  const ids = stillAwaited(stations).map(({ id }) => id)
  if (ids.length === 0) return
  await advanceAll(ctx, consultationMachine, ids, 'unscheduleConsultation')
  await runPrepared(
    ctx.db,
    `with links as (delete from agenda_item_consultation where consultation_id = any($1)),
     replies as (delete from applicant_reply where consultation_id = any($1)),
     tokens as (delete from reply_token where consultation_id = any($1))
     update paper p set waits_until = c.due_on from consultation c
     where c.id = any($1) and p.id = c.paper_id and p.waits_for_committee_id = c.committee_id`,
    [ids],
  )
  await closeTasksAbout(ctx, 'Consultation', ids, ['consultations.record'])
  await openTasks(
    ctx,
    stations
      .filter(({ id }) => ids.includes(id))
      .flatMap((station) => [
        task('consultations.schedule', station, clerks(station), station.dueOn),
        task('consultations.decide', station, `CHAIR@${station.committeeId}`, station.dueOn),
      ]),
  )
}

/** The desks know that these stations are dealt with on that day: the chair decides, the clerk records a week later. */
export async function awaitMeeting(
  ctx: Ctx,
  stations: readonly AgendaStation[],
  day: string,
  recordBy: string,
): Promise<void> {
  await closeTasksAbout(
    ctx,
    'Consultation',
    stations.map(({ id }) => id),
    ['consultations.schedule'],
  )
  await openTasks(
    ctx,
    stations.flatMap((station) => [
      task('consultations.decide', station, `CHAIR@${station.committeeId}`, day),
      task('consultations.record', station, clerks(station), recordBy),
    ]),
  )
  await runPrepared(
    ctx.db,
    `update paper p set waits_until = $2 from consultation c
     where c.id = any($1) and p.id = c.paper_id and p.waits_for_committee_id = c.committee_id`,
    [stations.map(({ id }) => id), day],
  )
}
