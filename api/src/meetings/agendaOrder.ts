import { changed, record } from '../audit/index.js'
import { labelsOf, type Placed } from '../contract/agenda.js'
import { clock, DomainError, may, runPrepared, runSql, sql, type Ctx } from '../platform/index.js'
import { Meeting } from './Meeting.js'
import { publicByDefault } from './rules.sql.js'

/** What a verb must know of the meeting whose agenda it changes. */
export interface EditedMeeting {
  state: string
  revision: number
  startsAt: Date
  /** Its agenda is written here, not in a system of the committee's own. */
  isOurs: boolean
}

/**
 * Locks a meeting whose agenda is a draft. Errors: those of `may`, AGENDA_FROZEN once it was invited to it, MEETING_OVER
 * when it was cancelled or its time has come, AGENDA_ELSEWHERE where its labels are those of the committee's own system.
 */
export async function editAgenda(ctx: Ctx, verb: string, id: string): Promise<EditedMeeting> {
  await may(ctx, verb, Meeting, id)
  const meeting = await readMeeting(ctx, id)
  if (isDraft(meeting)) return meeting
  if (!meeting.isOurs) throw new DomainError('AGENDA_ELSEWHERE')
  const isOver = ['SCHEDULED', 'CANCELLED', 'CLOSED'].includes(meeting.state)
  throw new DomainError(isOver ? 'MEETING_OVER' : 'AGENDA_FROZEN')
}

/** Whether an agenda is still being written here: its labels follow from its order. */
export const isDraft = ({ state, isOurs, startsAt }: EditedMeeting): boolean =>
  state === 'SCHEDULED' && isOurs && startsAt > clock.now()

/** Reads the meeting a verb has locked. */
export async function readMeeting(ctx: Ctx, id: string): Promise<EditedMeeting> {
  const [meeting] = await runPrepared<EditedMeeting>(
    ctx.db,
    `select state, agenda_revision as revision, starts_at as "startsAt", number is not null as "isOurs"
     from meeting where id = $1`,
    [id],
  )
  if (!meeting) throw new DomainError('NOT_FOUND')
  return meeting
}

/** Whether the items of a meeting are public unless somebody says otherwise, by the rules of its committees. */
export async function isPublicByDefault(ctx: Ctx, meetingId: string): Promise<boolean> {
  const meeting = { id: sql`m.id`, startsAt: sql`m.starts_at` }
  const [found] = await runSql<{ isPublic: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select ${publicByDefault(meeting)} as "isPublic" from meeting m where m.id = ${meetingId}::uuid`,
  )
  return found?.isPublic ?? true
}

/** What is on the agenda of a meeting, in its order. */
export function readOrder(ctx: Ctx, meetingId: string): Promise<Placed[]> {
  return runPrepared<Placed>(
    ctx.db,
    `select id, is_public as "isPublic", parent_id as "parentId" from agenda_item
     where meeting_id = $1 and state = 'ON_AGENDA'
     order by is_public desc, position, string_to_array(regexp_replace(label, '[^0-9.]', '', 'g'), '.')::int[], created_at, id`,
    [meetingId],
  )
}

/** The public part before the other; an item whose own item is not of its part, or is one of another's, stands for itself. */
function inParts(items: readonly Placed[]): Placed[] {
  const tops = new Map(items.filter(({ parentId }) => parentId === null).map((item) => [item.id, item]))
  const settled = items.map((item) =>
    item.parentId !== null && tops.get(item.parentId)?.isPublic === item.isPublic
      ? item
      : { ...item, parentId: null },
  )
  const under = (id: string) => settled.filter((item) => item.parentId === id)
  const all = settled.filter(({ parentId }) => parentId === null).flatMap((item) => [item, ...under(item.id)])
  return [...all.filter(({ isPublic }) => isPublic), ...all.filter(({ isPublic }) => !isPublic)]
}

/**
 * Writes the whole order of a draft: places, parts and the labels that follow, in a constant number of statements. Stations
 * are public or not as their item is.
 */
export async function writeOrder(ctx: Ctx, meetingId: string, items: readonly Placed[]): Promise<void> {
  const ordered = inParts(items)
  const labels = labelsOf(ordered)
  await runPrepared(
    ctx.db,
    `with placed as (
       select * from jsonb_to_recordset($2::jsonb) as p (id uuid, "isPublic" boolean, "parentId" uuid, label text, position int)),
     written as (
       update agenda_item i set is_public = p."isPublic", parent_id = p."parentId", label = p.label, position = p.position, modified_at = now()
       from placed p where i.id = p.id and i.meeting_id = $1 returning i.id, i.is_public),
     off as (
       update agenda_item i set label = null, parent_id = null where i.meeting_id = $1 and i.state <> 'ON_AGENDA' and i.label is not null),
     opened as (
       update consultation c set is_public = w.is_public from written w join agenda_item_consultation l on l.item_id = w.id
       where c.id = l.consultation_id and c.is_public <> w.is_public)
     update meeting set agenda_revision = agenda_revision + 1 where id = $1`,
    [
      meetingId,
      JSON.stringify(ordered.map((item, at) => ({ ...item, label: labels.get(item.id), position: at + 1 }))),
    ],
  )
  await changed(ctx, 'Meeting', meetingId)
}

/** Notes what was done to an agenda. */
export const recordAgenda = (ctx: Ctx, what: string, meetingId: string): Promise<void> =>
  record(ctx, {
    action: `meetings.agenda.${what}`,
    entity: 'Meeting',
    entityId: meetingId,
    fields: ['items'],
  })
