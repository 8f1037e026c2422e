import { IsNull } from 'typeorm'
import { advance } from '../audit/index.js'
import { deliverStatementSchema } from '../contract/papers.js'
import { addDays, check, clock, dayOf, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { addDraftResolution } from './addDraftResolution.js'
import { days } from './deadlines.js'
import { inform } from './inform.js'
import { Paper } from './Paper.js'
import { officeName } from './names.js'
import { paperMachine, statementMachine } from './states.js'
import { CoSignature, Statement } from './Statement.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** The lead office delivers its statement and the text to decide on; co-signing offices sign, then it is published. */
export async function deliverStatement(ctx: Ctx, input: unknown): Promise<string> {
  const { id, draftResolution, ...given } = check(deliverStatementSchema, input)
  await advance(ctx, statementMachine, id, 'deliverStatement', { set: given })
  const statement = await ctx.db.findOneByOrFail(Statement, { id })
  const { paperId } = statement
  await addDraftResolution(ctx, paperId, {
    origin: 'OFFICE',
    writtenBy: await officeName(ctx, statement.officeId),
    text: draftResolution,
    isPublic: given.isPublic,
  })
  await closeTasks(ctx, { subject: { entity: 'Paper', id: paperId }, kind: 'papers.writeStatement' })
  const due = addDays(dayOf(clock.now()), days.coSign)
  for (const { officeId } of await ctx.db.findBy(CoSignature, { statementId: id, signedAt: IsNull() }))
    await openTask(ctx, {
      kind: 'papers.coSign',
      subject: { entity: 'Statement', id },
      assignee: `OFFICE@${officeId}`,
      due,
      params: await subjectOf(ctx, paperId),
    })
  await publishWhenSigned(ctx, statement)
  return id
}

/** Publishes a statement once every office has signed, and hands the paper back to the clerk. */
export async function publishWhenSigned(ctx: Ctx, statement: Statement): Promise<void> {
  const { id, paperId } = statement
  const missing = await ctx.db.countBy(CoSignature, { statementId: id, signedAt: IsNull() })
  if (missing > 0) return
  await advance(ctx, statementMachine, id, 'publishStatement', {
    consequence: true,
    set: { deliveredAt: clock.now() },
  })
  await closeTasks(ctx, { subject: { entity: 'Statement', id } })
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  // the clerk may have started the route without waiting any longer; the statement then only joins the file
  if (paper.state === 'AWAITING_STATEMENT') {
    const until = addDays(dayOf(clock.now()), days.startRoute)
    await advance(ctx, paperMachine, paperId, 'receiveStatement', {
      consequence: true,
      set: waitsFor({ for: 'CLERK', until }),
    })
    await askToStart(ctx, paperId, until)
  }
  await inform(ctx, paperId, 'papers.statementDelivered', {
    key: `papers.statementDelivered/${id}`,
    values: { office: await officeName(ctx, statement.officeId) },
  })
}

/** Puts starting the route on the clerk's desk. */
export async function askToStart(ctx: Ctx, paperId: string, until: string): Promise<void> {
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  await openTask(ctx, {
    kind: 'papers.startRoute',
    subject: { entity: 'Paper', id: paperId },
    assignee: `CLERK@${paper.bodyId}`,
    due: until,
    params: await subjectOf(ctx, paperId),
  })
}
