import { advance, record } from '../audit/index.js'
import { requestStatementSchema } from '../contract/papers.js'
import { check, clock, dayOf, invalid, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { inform } from './inform.js'
import { officeName } from './names.js'
import { Paper } from './Paper.js'
import { paperMachine } from './states.js'
import { CoSignature, Statement } from './Statement.js'
import { subjectOf } from './subjectOf.js'
import { waitsFor } from './waits.js'

/** The clerk asks an office for the administration's statement; from now on the paper waits for that office. */
export async function requestStatement(ctx: Ctx, input: unknown): Promise<string> {
  const { id, officeId, coSigningOfficeIds, dueOn } = check(requestStatementSchema, input)
  if (dueOn < dayOf(clock.now())) throw invalid('dueOn', 'DATE_IN_PAST')
  await advance(ctx, paperMachine, id, 'requestStatement', {
    set: { leadOfficeId: officeId, ...waitsFor({ for: 'OFFICE', officeId, until: dueOn }) },
  })
  const others = [...new Set(coSigningOfficeIds)].filter((other) => other !== officeId)
  await refuseForeignOffices(ctx, id, [officeId, ...others])
  const made = await ctx.db.insert(Statement, { paperId: id, officeId, dueOn })
  const statementId = String(made.identifiers[0]?.id)
  if (others.length > 0)
    await ctx.db.insert(
      CoSignature,
      others.map((other) => ({ statementId, officeId: other })),
    )
  await record(ctx, { action: 'papers.statement.request', entity: 'Statement', entityId: statementId })
  const subject = { entity: 'Paper', id }
  await closeTasks(ctx, { subject })
  await openTask(ctx, {
    kind: 'papers.writeStatement',
    subject,
    assignee: `OFFICE@${officeId}`,
    due: dueOn,
    params: await subjectOf(ctx, id),
  })
  await inform(ctx, id, 'papers.statementRequested', {
    key: `papers.statementRequested/${statementId}`,
    values: { office: await officeName(ctx, officeId) },
    until: dueOn,
  })
  return id
}

async function refuseForeignOffices(ctx: Ctx, paperId: string, officeIds: readonly string[]): Promise<void> {
  const paper = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const [own] = await ctx.db.query<{ n: number }[]>(
    `select count(*)::int as n from office where id = any($1::uuid[]) and body_id = $2 and removed_at is null`,
    [officeIds, paper.bodyId],
  )
  if (own?.n !== officeIds.length) throw invalid('officeId', 'OWN_BODY_ONLY')
}
