import { randomUUID } from 'node:crypto'
import type * as v from 'valibot'
import { advance, record } from '../audit/index.js'
import { suspendResolutionSchema } from '../contract/consultations.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { afterSuspension, objectionDays, resultOf, type RouteResult } from '../contract/route.js'
import { committeeName, inform, paperMachine } from '../papers/index.js'
import { addDays, check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { appendStations } from './appendStations.js'
import { Consultation } from './Consultation.js'
import { lockPaper } from './lockPaper.js'
import { openStations } from './openNext.js'
import { Resolution } from './Resolution.js'
import { Suspension } from './Suspension.js'
import { refuseHeld, tellFollowers } from './suspensions.js'

/** Against a committee's decision there is no objection of this kind: § 54 (1) GO NRW speaks of the council. */
const councils: readonly CommitteeKind[] = ['COUNCIL', 'DISTRICT_COUNCIL']
const adopted: readonly RouteResult[] = ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED']

type Given = v.InferOutput<typeof suspendResolutionSchema>

/**
 * The mayor or the Landrat objects to a resolution (§ 54 GO NRW, § 39 KrO NRW), the clerk records it: it is suspended and comes
 * back to the body that decided, which has to decide anew. Errors: OBJECTION_TOO_LATE, OBJECTION_TO_COUNCIL,
 * NO_SECOND_OBJECTION, RESOLUTION_SUSPENDED.
 */
export async function suspendResolution(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(suspendResolutionSchema, input)
  const { id, reason, suspendedOn } = given
  await lockPaper(ctx, id)
  const stations = await ctx.db.findBy(Consultation, { paperId: id })
  const { station: decided, state } = resultOf(stations)
  await advance(ctx, paperMachine, id, 'suspendResolution', {
    // of what was decided in private the history tells nothing but that it came back
    reason: decided?.isPublic ? reason : null,
    ...(suspendedOn < dayOf(clock.now()) ? { occurredAt: new Date(`${suspendedOn}T12:00:00Z`) } : {}),
    set: { resultText: null, settledOn: null, settledByName: null },
  })
  if (!decided?.committeeId || !adopted.includes(state)) throw invalid('id', 'NOT_ADOPTED')
  const { id: resolutionId, decidedOn } = await ctx.db.findOneByOrFail(Resolution, {
    consultationId: decided.id,
  })
  // what the supervisory authority has to judge is suspended already
  await refuseHeld(ctx, resolutionId)
  refuseLate(given, decidedOn, decided)
  const resumeOn = given.ground === 'OBJECTION' ? addDays(suspendedOn, objectionDays.toDecide) : null
  const reviewId = randomUUID()
  const { added } = afterSuspension(stations, decided, resumeOn, reviewId)
  await appendStations(ctx, decided, stations, added, reason)
  await keep(ctx, given, resolutionId, reviewId)
  await openStations(ctx, id, [reviewId])
  await tellFollowers(ctx, { resolutionId, decidedAnewId: null, state: 'SUSPENDED', reason })
  await inform(ctx, id, 'consultations.suspension', {
    key: `consultations.suspension/${reviewId}`,
    values: {
      committee: await committeeName(ctx, decided.committeeId),
      state: { text: 'consultations.states.suspension.SUSPENDED' },
    },
    reason: decided.isPublic ? reason : null,
    until: resumeOn,
    applicantsOnly: !decided.isPublic,
  })
  return id
}

function refuseLate(
  { ground, suspendedOn }: Given,
  decidedOn: string,
  { source, committeeKind }: Consultation,
): void {
  if (suspendedOn > dayOf(clock.now())) throw invalid('suspendedOn', 'DATE_IN_FUTURE')
  if (suspendedOn < decidedOn) throw invalid('suspendedOn', 'BEFORE_DECISION')
  if (ground !== 'OBJECTION') return
  if (!councils.includes(committeeKind)) throw invalid('ground', 'OBJECTION_TO_COUNCIL')
  if (source === 'REVIEW') throw invalid('ground', 'NO_SECOND_OBJECTION')
  if (suspendedOn > addDays(decidedOn, objectionDays.toObject))
    throw invalid('suspendedOn', 'OBJECTION_TOO_LATE', { days: objectionDays.toObject })
}

async function keep(ctx: Ctx, given: Given, resolutionId: string, reviewId: string): Promise<void> {
  const { ground, byName, reason, suspendedOn } = given
  const made = await ctx.db.insert(Suspension, {
    resolutionId,
    reviewId,
    ground,
    byName,
    reason,
    suspendedOn,
  })
  await record(ctx, {
    action: 'consultations.suspension.suspend',
    entity: 'Suspension',
    entityId: String(made.identifiers[0]?.id),
  })
}
