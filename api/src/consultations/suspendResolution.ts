import { randomUUID } from 'node:crypto'
import type * as v from 'valibot'
import { advance, record } from '../audit/index.js'
import { suspendResolutionSchema } from '../contract/consultations.js'
import { rulesOn } from '../committees/index.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { afterSuspension, objectionDays, resultOf, type RouteResult } from '../contract/route.js'
import { committeeName, inform, paperMachine } from '../papers/index.js'
import { addDays, check, clock, dayOf, dayText, invalid, type Ctx } from '../platform/index.js'
import { appendStations } from './appendStations.js'
import { Consultation } from './Consultation.js'
import { councilInPlaceOf } from './councilInPlaceOf.js'
import { lockPaper } from './lockPaper.js'
import { objectorsOf, type Objectors } from './objectors.js'
import { openStations } from './openNext.js'
import { Resolution } from './Resolution.js'
import { Suspension } from './Suspension.js'
import { refuseHeld, tellFollowers } from './suspensions.js'

/** An objection of § 54 (1) GO NRW is for what the council decided, an appeal of § 57 (4) for what a committee did in its place. */
const councils: readonly CommitteeKind[] = ['COUNCIL', 'DISTRICT_COUNCIL']
const adopted: readonly RouteResult[] = ['ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED']

type Given = v.InferOutput<typeof suspendResolutionSchema>

/**
 * The mayor or the Landrat objects to a resolution (§ 54 GO NRW, § 39 KrO NRW), or with one fifth of its members appeals against
 * a committee's (§ 57 (4) GO, § 41 KrO), the clerk records it: it is suspended and comes back to the body that decided, which has
 * to decide anew; an appeal goes to the council. Errors: OBJECTION_TOO_LATE, OBJECTION_TO_COUNCIL, APPEAL_TO_COMMITTEE,
 * APPEAL_TOO_LATE, APPEAL_TOO_FEW, NO_SECOND_OBJECTION, RESOLUTION_SUSPENDED.
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
  const councilId = given.ground === 'APPEAL' ? await appealedTo(ctx, given, decided, decidedOn) : null
  const objectors = await objectorsOf(ctx, given, { committeeId: decided.committeeId, decidedOn })
  const resumeOn = given.ground === 'OBJECTION' ? addDays(suspendedOn, objectionDays.toDecide) : null
  const reviewId = randomUUID()
  const { added } = afterSuspension(stations, decided, { resumeOn, councilId }, reviewId)
  await appendStations(ctx, decided, stations, added, reason)
  const suspension = await keep(ctx, given, objectors, { resolutionId, reviewId })
  await openStations(ctx, id, [reviewId])
  await tellFollowers(ctx, { resolutionId, decidedAnewId: null, state: suspension.state, reason })
  await tellOfIt(ctx, decided, suspension, resumeOn)
  return id
}

/** The applicants, and everybody who follows it where it was decided in public, are told. */
async function tellOfIt(
  ctx: Ctx,
  decided: Consultation,
  { reviewId, state, reason }: Pick<Suspension, 'reviewId' | 'state' | 'reason'>,
  until: string | null,
): Promise<void> {
  await inform(ctx, decided.paperId, 'consultations.suspension', {
    key: `consultations.suspension/${reviewId}`,
    values: {
      committee: await committeeName(ctx, decided.committeeId ?? ''),
      state: { text: `consultations.states.suspension.${state}` },
    },
    reason: decided.isPublic ? reason : null,
    until,
    applicantsOnly: !decided.isPublic,
  })
}

/** The council that decides on an appeal, made in the days the committee's rules give for it. */
async function appealedTo(
  ctx: Ctx,
  { suspendedOn }: Given,
  decided: Consultation,
  decidedOn: string,
): Promise<string> {
  const councilId = decided.role === 'DECISION' ? await councilInPlaceOf(ctx, decided) : null
  if (!councilId || !decided.committeeId) throw invalid('ground', 'APPEAL_TO_COMMITTEE')
  const { appealDays } = await rulesOn(ctx, decided.committeeId, decidedOn)
  const last = addDays(decidedOn, appealDays)
  if (suspendedOn > last)
    throw invalid('suspendedOn', 'APPEAL_TOO_LATE', { day: dayText(ctx.viewer.locale, last) })
  return councilId
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

async function keep(
  ctx: Ctx,
  { ground, reason, suspendedOn }: Given,
  objectors: Objectors,
  { resolutionId, reviewId }: { resolutionId: string; reviewId: string },
): Promise<Pick<Suspension, 'reviewId' | 'state' | 'reason'>> {
  const state = ground === 'APPEAL' ? 'WITH_COUNCIL' : 'SUSPENDED'
  const kept = { resolutionId, reviewId, ground, reason, suspendedOn, state, ...objectors } as const
  const made = await ctx.db.insert(Suspension, kept)
  await record(ctx, {
    action: 'consultations.suspension.suspend',
    entity: 'Suspension',
    entityId: String(made.identifiers[0]?.id),
  })
  return kept
}
