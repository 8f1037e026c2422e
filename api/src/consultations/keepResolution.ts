import { In } from 'typeorm'
import { ParliamentaryGroup } from '../committees/index.js'
import type { RecordOutcome } from '../contract/consultations.js'
import type { ResolutionSource } from '../contract/consultations.lists.js'
import { isUnanimous } from '../contract/resultSentence.js'
import { committeeName, DraftResolution, Paper } from '../papers/index.js'
import { invalid, type Ctx } from '../platform/index.js'
import type { Consultation } from './Consultation.js'
import { tellDecided } from './followDecisions.js'
import { GroupVote, Resolution } from './Resolution.js'

const carriesText = ['RECOMMENDED', 'ADOPTED']

/** Writes what a committee decided, with the name it had on that day. Without a text of its own it decided the draft it worked on. */
export async function keepResolution(
  ctx: Ctx,
  consultation: Consultation,
  given: RecordOutcome,
  source: ResolutionSource = sourceOf(ctx, given.outcome),
): Promise<void> {
  const { outcome, reason, decidedOn, votesFor, votesAgainst, abstentions, groupVotes } = given
  await refuseForeignGroups(
    ctx,
    consultation,
    groupVotes.map(({ groupId }) => groupId),
  )
  const made = await ctx.db.insert(Resolution, {
    consultationId: consultation.id,
    outcome,
    text: given.text ?? (carriesText.includes(outcome) ? await draftText(ctx, consultation) : null),
    reason,
    decidedOn,
    committeeName: await committeeName(ctx, consultation.committeeId ?? '', decidedOn),
    votesFor,
    votesAgainst,
    abstentions,
    isUnanimous: isUnanimous(given),
    source,
  })
  const resolutionId = String(made.identifiers[0]?.id)
  if (groupVotes.length > 0)
    await ctx.db.insert(
      GroupVote,
      groupVotes.map((vote) => ({ ...vote, resolutionId })),
    )
  await tellDecided(ctx, resolutionId)
}

function sourceOf(ctx: Ctx, outcome: RecordOutcome['outcome']): ResolutionSource {
  return ctx.viewer.kind === 'system' && outcome === 'NO_OPINION' ? 'SCHEDULE' : 'MANUAL'
}

async function draftText(ctx: Ctx, { draftResolutionId }: Consultation): Promise<string | null> {
  if (!draftResolutionId) return null
  return (await ctx.db.findOneByOrFail(DraftResolution, { id: draftResolutionId })).text
}

async function refuseForeignGroups(
  ctx: Ctx,
  { paperId }: Consultation,
  groupIds: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return
  if (new Set(groupIds).size !== groupIds.length) throw invalid('groupVotes', 'INVALID_VALUE')
  const { bodyId } = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const own = await ctx.db.countBy(ParliamentaryGroup, { id: In([...groupIds]), bodyId })
  if (own !== groupIds.length) throw invalid('groupVotes', 'OWN_BODY_ONLY')
}
