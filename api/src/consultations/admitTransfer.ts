import { advance, record } from '../audit/index.js'
import { admitTransferSchema } from '../contract/consultations.js'
import {
  addDraftResolution,
  days,
  inform,
  nextNumber,
  Paper,
  publishPaper,
  waitsFor,
} from '../papers/index.js'
import { addDays, check, clock, dayOf, DomainError, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { lockPaper } from './lockPaper.js'
import { adopted } from './settleRoute.js'
import { transferMachine } from './states.js'
import { hangs } from './suspensions.js'
import { Transfer } from './Transfer.js'

/**
 * The clerk of the Kreis makes a town's request a paper of the Kreis: same proposal, joined to the town's, a route of its own.
 * Error: RESOLUTION_SUSPENDED where what the town decided does not hold (any more).
 */
export async function admitTransfer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, kind } = check(admitTransferSchema, input)
  await may(ctx, 'admitTransfer', Transfer, id, { lock: false })
  const { paperId } = await ctx.db.findOneByOrFail(Transfer, { id })
  // the town's resolution is not suspended while the Kreis takes it over
  const before = await lockPaper(ctx, paperId)
  const found = await ctx.db.findOneByOrFail(Transfer, { id })
  if (found.state !== 'ARRIVED') {
    // says what happened meanwhile, without making a second paper first
    await advance(ctx, transferMachine, id, 'admitTransfer')
    throw new DomainError('CONFLICT')
  }
  if (!adopted.includes(before.state) || (await hangs(ctx, paperId)))
    throw new DomainError('RESOLUTION_SUSPENDED')
  const madePaperId = await makePaper(ctx, before, found.toBodyId, kind)
  await advance(ctx, transferMachine, id, 'admitTransfer', { set: { madePaperId } })
  await closeTasks(ctx, { subject: { entity: 'Transfer', id } })
  await inform(ctx, madePaperId, 'consultations.transferAdmitted', {
    key: `consultations.transferAdmitted/${id}`,
    values: {},
  })
  return id
}

async function makePaper(ctx: Ctx, before: Paper, bodyId: string, kind: Paper['kind']): Promise<string> {
  const now = clock.now()
  const until = addDays(dayOf(now), days.requestStatement)
  const made = await ctx.db.insert(Paper, {
    proposalId: before.proposalId,
    bodyId,
    kind,
    state: 'ADMITTED',
    number: await nextNumber(ctx, bodyId),
    textId: before.textId,
    relatedPaperId: before.id,
    // the town's council moves it: the applicants follow it, they cannot take it back any more
    movedAt: now,
    submittedAt: now,
    publicSince: now,
    ...waitsFor({ for: 'CLERK', until }),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'papers.paper.arrive', entity: 'Paper', entityId: id })
  if (before.resultText)
    await addDraftResolution(ctx, id, {
      origin: 'COMMITTEE',
      writtenBy: before.settledByName ?? '',
      text: before.resultText,
      isPublic: true,
    })
  await publishPaper(ctx, id, until)
  return id
}
