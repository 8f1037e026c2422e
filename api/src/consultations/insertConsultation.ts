import { changed, record } from '../audit/index.js'
import { rulesOn } from '../committees/index.js'
import { insertConsultationSchema } from '../contract/consultations.js'
import { committeeName, inform, Paper } from '../papers/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { lockPaper } from './lockPaper.js'
import { workingCommittee } from './workingCommittee.js'

/** The clerk adds a station that has not begun yet, with a reason that is shown. Sharing a position means working at the same time; alone, what is planned from there on moves back. */
export async function insertConsultation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, committeeId, role, position, alone, dueDays, reason } = check(insertConsultationSchema, input)
  const paper = await lockPaper(ctx, id)
  await may(ctx, 'insertConsultation', Paper, id)
  if (paper.state !== 'IN_CONSULTATION') throw new DomainError('ORDER_ENFORCED')
  const committee = await workingCommittee(ctx, paper.bodyId, committeeId)
  const [now] = await ctx.db.query<{ last: number }[]>(
    `select coalesce(max(position), 0)::int as last from consultation where paper_id = $1 and state in ('OPEN', 'SCHEDULED', 'CONCLUDED')`,
    [id],
  )
  if (position <= (now?.last ?? 0))
    throw invalid('position', 'NUMBER_TOO_SMALL', { limit: (now?.last ?? 0) + 1 })
  if (alone)
    await ctx.db.query(
      `update consultation set position = position + 1 where paper_id = $1 and position >= $2 and state = 'PLANNED'`,
      [id, position],
    )
  // as the rules of the committee say; the date of its meeting says otherwise where it has to
  const { publicByDefault: isPublic } = await rulesOn(ctx, committeeId, dayOf(clock.now()))
  const made = await ctx.db.insert(Consultation, {
    paperId: id,
    committeeId,
    committeeKind: committee.kind,
    position,
    role,
    dueDays,
    state: 'PLANNED',
    source: 'INSERTED',
    isPublic,
    routeReason: isPublic ? reason : null,
  })
  const entityId = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'consultations.consultation.insert', entity: 'Consultation', entityId })
  await changed(ctx, 'Paper', id)
  await inform(ctx, id, 'consultations.changedRoute', {
    key: `consultations.inserted/${entityId}`,
    values: { committee: await committeeName(ctx, committeeId) },
    reason: isPublic ? reason : null,
    applicantsOnly: !isPublic,
  })
  return id
}
