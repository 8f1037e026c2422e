import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, clock, DomainError, may, type Ctx } from '../platform/index.js'
import { publishWhenSigned } from './deliverStatement.js'
import { CoSignature, Statement } from './Statement.js'

/** Another office signs the statement; the last signature publishes it. */
export async function coSignStatement(ctx: Ctx, id: unknown): Promise<string> {
  const signatureId = check(idField, id)
  const found = await ctx.db.findOneBy(CoSignature, { id: signatureId })
  if (!found) throw new DomainError('NOT_FOUND')
  // the statement first: two offices that sign at once must not both believe the other is missing
  const statement = await ctx.db.findOne(Statement, {
    where: { id: found.statementId },
    lock: { mode: 'pessimistic_write' },
  })
  await may(ctx, 'coSignStatement', CoSignature, signatureId)
  const signature = await ctx.db.findOneByOrFail(CoSignature, { id: signatureId })
  if (signature.signedAt !== null) return found.statementId
  if (statement?.state !== 'CO_SIGNING') throw new DomainError('STATEMENT_NOT_READY')
  await ctx.db.update(CoSignature, { id: signatureId }, { signedAt: clock.now() })
  await record(ctx, { action: 'papers.statement.coSign', entity: 'Statement', entityId: statement.id })
  await changed(ctx, 'Statement', statement.id)
  await publishWhenSigned(ctx, statement)
  return statement.id
}
