import { In, IsNull } from 'typeorm'
import { advance } from '../audit/index.js'
import type { SuspensionState } from '../contract/consultations.lists.js'
import type { RecordOutcome } from '../contract/consultations.js'
import { afterReview, objectionDays } from '../contract/route.js'
import { subjectOf, type FinalState } from '../papers/index.js'
import {
  addDays,
  clock,
  dayOf,
  dayText,
  DomainError,
  invalid,
  runSql,
  sql,
  type Ctx,
} from '../platform/index.js'
import { openTask } from '../tasks/index.js'
import type { Consultation } from './Consultation.js'
import { isHeld } from './isHeld.js'
import { Resolution } from './Resolution.js'
import { suspensionMachine, type SuspensionVerb } from './states.js'
import { Suspension } from './Suspension.js'

/** How a suspension moved: what was decided first, what anew, and how it stands. */
export interface SuspensionStep {
  resolutionId: string
  decidedAnewId: string | null
  state: SuspensionState
  reason: string
}
type Follower = (ctx: Ctx, step: SuspensionStep) => Promise<void>
const followers: Follower[] = []

/** A module that stands above says what it does when a resolution is suspended or decided anew. Told once, at load. */
export function followSuspensions(follower: Follower): void {
  followers.push(follower)
}

/** Tells them, in the caller's transaction. */
export async function tellFollowers(ctx: Ctx, step: SuspensionStep): Promise<void> {
  for (const follow of followers) await follow(ctx, step)
}

/** Days the clerk has until the answer of the supervisory authority is asked after. */
const supervisionDays = 60

/** The suspension of a paper's resolution that the body still has to decide on. */
async function openSuspension(ctx: Ctx, paperId: string): Promise<Suspension | null> {
  return ctx.db.findOne(Suspension, {
    where: { review: { paperId }, state: In(['SUSPENDED', 'WITH_COUNCIL']), decidedAnewId: IsNull() },
  })
}

/** Whether a resolution of the paper waits for its body. */
export async function isSuspended(ctx: Ctx, paperId: string): Promise<boolean> {
  return (await openSuspension(ctx, paperId)) !== null
}

/** Whether a resolution of the paper is suspended: its body, the council or the supervisory authority still has to speak. */
export async function hangs(ctx: Ctx, paperId: string): Promise<boolean> {
  return ctx.db.existsBy(Suspension, {
    review: { paperId },
    state: In(['SUSPENDED', 'WITH_COUNCIL', 'WITH_SUPERVISION']),
  })
}

/**
 * A body does not deal with an objection before it was made, and decides anew on the third day after it at the earliest
 * (§ 54 (1) GO NRW). Error: REVIEW_TOO_EARLY.
 */
export async function refuseEarlyReview(
  ctx: Ctx,
  paperId: string,
  { outcome, decidedOn }: Pick<RecordOutcome, 'outcome' | 'decidedOn'>,
): Promise<void> {
  const open = await openSuspension(ctx, paperId)
  if (!open) return
  const decides = decidingOutcomes.includes(outcome)
  const wait = open.ground === 'OBJECTION' && decides ? objectionDays.toReview : 0
  const day = addDays(open.suspendedOn, wait)
  if (decidedOn < day)
    throw invalid('decidedOn', 'REVIEW_TOO_EARLY', { day: dayText(ctx.viewer.locale, day) })
}
const decidingOutcomes: readonly RecordOutcome['outcome'][] = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
]

/** What cannot be carried out is neither handed out nor reported on. Error: RESOLUTION_SUSPENDED. */
export async function refuseHeld(ctx: Ctx, resolutionId: string): Promise<void> {
  const [row] = await runSql<{ held: boolean }>(
    ctx.db,
    ctx.viewer,
    sql`select ${isHeld(sql`${resolutionId}::uuid`)} as held`,
  )
  if (row?.held) throw new DomainError('RESOLUTION_SUSPENDED')
}

const verbs: Readonly<Partial<Record<SuspensionState, SuspensionVerb>>> = {
  CONFIRMED: 'confirmResolution',
  CHANGED: 'changeResolution',
  LIFTED: 'liftResolution',
  WITH_SUPERVISION: 'askSupervision',
}

/** The body has decided anew: the suspension ends, or goes to the supervisory authority. Nothing where none was open. */
export async function endSuspension(
  ctx: Ctx,
  paperId: string,
  given: { state: FinalState; decided: Consultation; resolution: Resolution },
): Promise<void> {
  const open = await openSuspension(ctx, paperId)
  if (!open) return
  const { id, ground, resolutionId } = open
  // what the council decides in a committee's place is a decision of its own
  const state = afterReview(open.state === 'WITH_COUNCIL' ? 'APPEAL' : ground, given.state)
  const verb = verbs[state]
  if (!verb) throw new TypeError(`nothing leads to ${state}`)
  const { id: decidedAnewId, decidedOn, reason } = given.resolution
  const endedOn = state === 'WITH_SUPERVISION' ? null : decidedOn
  await advance(ctx, suspensionMachine, id, verb, { consequence: true, set: { decidedAnewId, endedOn } })
  if (state === 'WITH_SUPERVISION')
    await openTask(ctx, {
      kind: 'consultations.supervision',
      subject: { entity: 'Suspension', id },
      assignee: `CLERK@${(await subjectBody(ctx, paperId)).bodyId}`,
      due: addDays(dayOf(clock.now()), supervisionDays),
      params: await subjectOf(ctx, paperId),
    })
  await tellFollowers(ctx, { resolutionId, decidedAnewId, state, reason: reason ?? open.reason })
}

/** A committee stood by what breaks the law: it does not hold, the council has its turn (§ 54 (3) GO NRW). */
export async function askCouncil(ctx: Ctx, paperId: string, stood: Consultation): Promise<void> {
  const open = await openSuspension(ctx, paperId)
  if (!open) throw new TypeError(`paper ${paperId} is not suspended`)
  const { id: keptId } = await ctx.db.findOneByOrFail(Resolution, { consultationId: stood.id })
  await advance(ctx, suspensionMachine, open.id, 'askCouncil', { consequence: true, set: { keptId } })
}

async function subjectBody(ctx: Ctx, paperId: string): Promise<{ bodyId: string }> {
  const [row] = await ctx.db.query<{ bodyId: string }[]>(
    'select body_id as "bodyId" from paper where id = $1',
    [paperId],
  )
  if (!row) throw new TypeError(`paper ${paperId} is gone`)
  return row
}
