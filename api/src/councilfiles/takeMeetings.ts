import { randomUUID } from 'node:crypto'
import { record } from '../audit/index.js'
import { Meeting, moveMeeting } from '../meetings/index.js'
import { clock, type Ctx } from '../platform/index.js'
import type { CouncilFile } from './CouncilFile.js'
import { judgeMeetings, type ToldMeeting } from './judgeMeetings.js'
import { nextRows, noteRows, problemsOf } from './rows.js'
import { wrong } from './verdict.js'

const batch = 200

/** Enters the next new meetings of a file, however many in the same statements. */
export async function takeNew(ctx: Ctx, { id, bodyId }: CouncilFile): Promise<boolean> {
  const rows = await nextRows(ctx, id, 'NEW', batch)
  if (rows.length === 0) return false
  await lockCommittees(ctx, bodyId)
  // what happened since the clerk looked counts: nobody is entered twice
  const verdicts = await judgeMeetings(ctx, bodyId, rows)
  const fresh = verdicts.flatMap(({ state, told }) =>
    state === 'NEW' && told ? [{ ...told, id: randomUUID() }] : [],
  )
  await enter(ctx, bodyId, fresh)
  await noteRows(
    ctx,
    rows.map(({ id: row }, at) => {
      const { state = 'REFUSED', problems = [] } = verdicts[at] ?? {}
      return { id: row, state: state === 'NEW' ? 'TAKEN' : state, problems }
    }),
  )
  return true
}

/** Moves the next meeting of a file that takes place at another time or place; who was told of it is told. */
export async function takeChange(ctx: Ctx, { id, bodyId }: CouncilFile): Promise<boolean> {
  const [row] = await nextRows(ctx, id, 'CHANGED', 1)
  if (!row) return false
  await lockCommittees(ctx, bodyId)
  const [verdict] = await judgeMeetings(ctx, bodyId, [row])
  const { told = null, meetingId = null, moves = false } = verdict ?? {}
  if (verdict?.state !== 'CHANGED' || !told || !meetingId) {
    // what was moved is gone by now: the clerk brings the file again
    const { state = 'REFUSED', problems = [] } = verdict ?? {}
    const gone = state === 'NEW' || state === 'CHANGED'
    await noteRows(ctx, [
      gone
        ? { id: row.id, state: 'REFUSED', problems: [wrong('day', 'MEETING_GONE')] }
        : { id: row.id, state, problems },
    ])
    return true
  }
  await ctx.db.query('savepoint moving')
  try {
    if (moves) await move(ctx, meetingId, told)
    await noteReferences(ctx, [{ ...told, id: meetingId }])
    await noteRows(ctx, [{ id: row.id, state: 'TAKEN', problems: [] }])
  } catch (error) {
    const problems = problemsOf(error)
    await ctx.db.query('rollback to savepoint moving')
    await noteRows(ctx, [{ id: row.id, state: 'REFUSED', problems }])
  }
  return true
}

/** Two files for one body, and who plans by hand meanwhile, take turns. */
async function lockCommittees(ctx: Ctx, bodyId: string): Promise<void> {
  await ctx.db.query('select 1 from committee where body_id = $1 order by id for update', [bodyId])
}

async function move(ctx: Ctx, id: string, { startsAt, place }: ToldMeeting): Promise<void> {
  const meeting = await ctx.db.findOneByOrFail(Meeting, { id })
  const lasts = meeting.endsAt && meeting.endsAt.getTime() - meeting.startsAt.getTime()
  const endsAt = lasts === null ? null : new Date(startsAt.getTime() + lasts)
  await moveMeeting(ctx, { id, startsAt, endsAt, place, form: meeting.form })
}

/** Its meetings are not counted here, and what is on their agenda is public where they are kept. */
async function enter(
  ctx: Ctx,
  bodyId: string,
  meetings: readonly (ToldMeeting & { id: string })[],
): Promise<void> {
  if (meetings.length === 0) return
  await ctx.db.query(
    `with told as (select * from jsonb_to_recordset($2::jsonb)
         as t(id uuid, "committeeId" uuid, "startsAt" timestamptz, place text)),
     made as (insert into meeting (id, body_id, starts_at, place, agenda_public_since, created_at, modified_at)
       select id, $1, "startsAt", place, $3, $3, $3 from told returning id)
     insert into meeting_committee (meeting_id, committee_id, is_lead)
     select made.id, told."committeeId", true from made join told on told.id = made.id`,
    [bodyId, JSON.stringify(meetings), clock.now()],
  )
  await noteReferences(ctx, meetings)
  await record(
    ctx,
    ...meetings.map(({ id }) => ({
      action: 'meetings.meeting.plan',
      entity: 'Meeting',
      entityId: id,
    })),
  )
}

async function noteReferences(ctx: Ctx, meetings: readonly (ToldMeeting & { id: string })[]): Promise<void> {
  const named = meetings.filter(({ reference }) => reference !== null)
  if (named.length === 0) return
  await ctx.db.query(
    `insert into meeting_reference (committee_id, reference, meeting_id)
     select t."committeeId", t.reference, t.id
       from jsonb_to_recordset($1::jsonb) as t(id uuid, "committeeId" uuid, reference text)
     on conflict (committee_id, reference) do nothing`,
    [JSON.stringify(named)],
  )
}
