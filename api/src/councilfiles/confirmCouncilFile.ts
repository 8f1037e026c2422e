import { advance } from '../audit/index.js'
import { enqueue } from '../jobs/index.js'
import { DomainError, type Ctx } from '../platform/index.js'
import { CouncilFileRow } from './CouncilFile.js'
import { councilFileMachine } from './states.js'

/** The clerk has seen what a file would do and wants it: a job takes it over. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, NOTHING_TO_TAKE. */
export async function confirmCouncilFile(ctx: Ctx, id: string): Promise<string> {
  await advance(ctx, councilFileMachine, id, 'confirmCouncilFile')
  const some = await ctx.db.existsBy(CouncilFileRow, [
    { fileId: id, state: 'NEW' },
    { fileId: id, state: 'CHANGED' },
  ])
  if (!some) throw new DomainError('NOTHING_TO_TAKE')
  await enqueue(ctx, 'councilfiles.take', { fileId: id })
  return id
}

/** The clerk does not want what a file would do. Its rows go, that it was brought stays. Errors: NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function discardCouncilFile(ctx: Ctx, id: string): Promise<string> {
  await advance(ctx, councilFileMachine, id, 'discardCouncilFile')
  await ctx.db.delete(CouncilFileRow, { fileId: id })
  return id
}
