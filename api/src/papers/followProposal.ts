import { idField } from '../contract/fields.js'
import { check, DomainError, rowOf, runSql, signedIn, sql, visibleSql, type Ctx } from '../platform/index.js'
import { Follow } from './Follow.js'
import { Proposal } from './Proposal.js'

/** Wants to be told every step of a proposal that one may see. Following twice is following. */
export async function followProposal(ctx: Ctx, id: unknown): Promise<string> {
  const personId = signedIn(ctx)
  const proposalId = check(idField, id)
  const seen = await runSql(
    ctx.db,
    ctx.viewer,
    sql`select 1 from proposal t where t.id = ${proposalId}::uuid and ${visibleSql(Proposal, rowOf(Proposal, 't'))}`,
  )
  if (seen.length === 0) throw new DomainError('NOT_FOUND')
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Follow)
    .values({ personId, proposalId })
    .orIgnore()
    .execute()
  return proposalId
}
