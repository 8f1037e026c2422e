import { randomUUID } from 'node:crypto'
import type * as v from 'valibot'
import { advance, record } from '../audit/index.js'
import { Committee, committeeOfKind } from '../committees/index.js'
import { decideUrgentlySchema } from '../contract/consultations.js'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { committeeName, inform, paperMachine, subjectOf, type Paper } from '../papers/index.js'
import { addDays, check, clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { Consultation } from './Consultation.js'
import { lockPaper } from './lockPaper.js'
import { openStations } from './openNext.js'
import { dropRest } from './settleRoute.js'
import { UrgentDecision } from './UrgentDecision.js'

type Given = v.InferOutput<typeof decideUrgentlySchema>

/** Days until the approval is asked after where the next meeting is not known yet. */
const approvalDays = 60

/**
 * The clerk records what could not wait for the council: its main committee decided, or else the mayor or the Landrat with one
 * member (§ 60 (1) GO, § 50 (3) KrO NRW). It holds at once; what is left of the paper's way falls away, and the council has it
 * at its next meeting as an item by itself, to approve or to revoke it.
 * Errors: NO_STATION where the body has no council, FOREIGN_COMMITTEE.
 */
export async function decideUrgently(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(decideUrgentlySchema, input)
  const { id, reason, decidedOn, isPublic, text } = given
  const paper = await lockPaper(ctx, id)
  const today = dayOf(clock.now())
  await advance(ctx, paperMachine, id, 'decideUrgently', {
    reason: isPublic ? reason : null,
    ...(decidedOn < today ? { occurredAt: new Date(`${decidedOn}T12:00:00Z`) } : {}),
  })
  if (decidedOn > today) throw invalid('decidedOn', 'DATE_IN_FUTURE')
  const names = await namesOf(ctx, paper, given)
  const council = await councilOf(ctx, paper.bodyId)
  const dueOn = (await nextMeeting(ctx, council.id)) ?? addDays(today, approvalDays)
  for (const kind of ['papers.requestStatement', 'papers.startRoute'])
    await closeTasks(ctx, { subject: { entity: 'Paper', id }, kind })
  await dropRest(ctx, id, 'URGENT')
  const approvalId = await addApproval(ctx, paper, council, { ...given, dueOn })
  const { takenBy } = given
  const row = { ...names, paperId: id, approvalId, takenBy, decidedOn, reason, text, dueOn, isPublic }
  const made = await ctx.db.insert(UrgentDecision, row)
  const urgentId = String(made.identifiers[0]?.id)
  await record(ctx, {
    action: 'consultations.urgent.decide',
    entity: 'UrgentDecision',
    entityId: urgentId,
    fields: ['takenBy', 'byName', 'withName', 'decidedOn', 'reason', 'text'],
  })
  await openStations(ctx, id, [approvalId])
  await openTask(ctx, {
    kind: 'consultations.approveUrgent',
    subject: { entity: 'UrgentDecision', id: urgentId },
    assignee: [`CLERK@${council.id}`, `CLERK@${paper.bodyId}`],
    due: dueOn,
    params: await subjectOf(ctx, id),
  })
  await inform(ctx, id, 'consultations.urgent', {
    key: `consultations.urgent/${urgentId}`,
    values: { by: [names.byName, names.withName].filter(Boolean).join(', '), committee: council.name },
    reason: isPublic ? reason : null,
    until: dueOn,
    applicantsOnly: !isPublic,
  })
  return id
}

/** Who decided: the committee by its name of that day, or both people. */
async function namesOf(
  ctx: Ctx,
  paper: Paper,
  given: Given,
): Promise<{ byName: string; withName: string | null }> {
  const { takenBy, committeeId, byName, withName, decidedOn } = given
  if (takenBy === 'COMMITTEE') {
    if (!committeeId) throw invalid('committeeId', 'REQUIRED')
    const committee = await ctx.db.findOneBy(Committee, { id: committeeId })
    if (committee?.bodyId !== paper.bodyId) throw invalid('committeeId', 'FOREIGN_COMMITTEE')
    if (councils.includes(committee.kind)) throw invalid('committeeId', 'UNKNOWN_CHOICE')
    return { byName: await committeeName(ctx, committeeId, decidedOn), withName: null }
  }
  if (!byName) throw invalid('byName', 'REQUIRED')
  if (!withName) throw invalid('withName', 'REQUIRED')
  return { byName, withName }
}
const councils: readonly CommitteeKind[] = ['COUNCIL', 'DISTRICT_COUNCIL']

/** The council of a body: the Kreistag of a Kreis. */
async function councilOf(
  ctx: Ctx,
  bodyId: string,
): Promise<{ id: string; kind: CommitteeKind; name: string }> {
  const today = dayOf(clock.now())
  for (const kind of councils) {
    const id = await committeeOfKind(ctx.db, bodyId, kind, today)
    if (id) return { id, kind, name: await committeeName(ctx, id) }
  }
  throw new DomainError('NO_STATION')
}

/** The day on which a committee meets next; the calendar knows it. */
async function nextMeeting(ctx: Ctx, committeeId: string): Promise<string | null> {
  const [next] = await ctx.db.query<{ starts_at: Date }[]>(
    `select m.starts_at from meeting m join meeting_committee own on own.meeting_id = m.id
      where own.committee_id = $1 and m.state in ('SCHEDULED', 'INVITED') and m.starts_at > $2 order by m.starts_at limit 1`,
    [committeeId, clock.now()],
  )
  return next ? dayOf(next.starts_at) : null
}

/** The station of the council, behind all that had its turn. */
async function addApproval(
  ctx: Ctx,
  { id: paperId }: Paper,
  council: { id: string; kind: CommitteeKind },
  { reason, isPublic, dueOn }: Pick<Given, 'reason' | 'isPublic'> & { dueOn: string },
): Promise<string> {
  const id = randomUUID()
  const position = ((await ctx.db.maximum(Consultation, 'position', { paperId })) ?? 0) + 1
  await ctx.db.insert(Consultation, {
    ...{ id, paperId, position, committeeId: council.id, committeeKind: council.kind },
    ...{ role: 'DECISION', state: 'PLANNED', source: 'URGENCY', resumeOn: dueOn, isPublic },
    routeReason: isPublic ? reason : null,
  })
  await record(ctx, { action: 'consultations.consultation.plan', entity: 'Consultation', entityId: id })
  return id
}
