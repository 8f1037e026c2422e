import { In, Not } from 'typeorm'
import { advance } from '../audit/index.js'
import { withReasonSchema } from '../contract/papers.js'
import { check, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { closeInvitations } from './closeInvitations.js'
import { inform } from './inform.js'
import { Paper } from './Paper.js'
import { Statement } from './Statement.js'
import { paperMachine, proposalMachine, statementMachine } from './states.js'
import { waitsForNobody } from './waits.js'

/** The applicants take a paper back, with a reason that is kept. Not any more once a body or Fraktion moved it as its own. */
export async function withdrawPaper(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(withReasonSchema, input)
  await advance(ctx, paperMachine, id, 'withdrawPaper', { reason, set: waitsForNobody() })
  await closeTasks(ctx, { subject: { entity: 'Paper', id } })
  const open = await ctx.db.findOneBy(Statement, { paperId: id, state: In(['REQUESTED', 'CO_SIGNING']) })
  if (open) {
    await advance(ctx, statementMachine, open.id, 'dropStatement', { consequence: true })
    await closeTasks(ctx, { subject: { entity: 'Statement', id: open.id } })
  }
  const { proposalId } = await ctx.db.findOneByOrFail(Paper, { id })
  const ended = await ctx.db.countBy(Paper, { proposalId, state: Not('WITHDRAWN') })
  if (ended === 0) {
    await advance(ctx, proposalMachine, proposalId, 'withdrawProposal', { consequence: true })
    await closeInvitations(ctx, proposalId)
  }
  await inform(ctx, id, 'papers.withdrawn', { values: {}, key: `papers.withdrawn/${id}`, reason })
  return id
}
