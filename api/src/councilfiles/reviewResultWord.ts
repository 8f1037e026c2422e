import { advance, record } from '../audit/index.js'
import { reviewResultWordSchema } from '../contract/councilfiles.js'
import { enqueue } from '../jobs/index.js'
import { readResult } from '../opendata/index.js'
import { check, clock, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'
import { councilFileMachine } from './states.js'
import { wordKey } from './wordKey.js'

/**
 * The clerk of a body says what a result text of its own system means, once for all its files. The file is looked at anew.
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT; INVALID_INPUT on `text` that is in the table already.
 */
export async function reviewResultWord(ctx: Ctx, input: unknown): Promise<string> {
  const { id, text, meaning } = check(reviewResultWordSchema, input)
  await may(ctx, 'reviewResultWord', CouncilFile, id)
  if (readResult(text)) throw invalid('text', 'UNKNOWN_CHOICE')
  const { bodyId } = await ctx.db.findOneByOrFail(CouncilFile, { id })
  const [kept] = await ctx.db.query<{ id: string }[]>(
    `insert into result_word (body_id, text, letters, meaning, reviewed_by_id, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (body_id, letters) do update set text = excluded.text, meaning = excluded.meaning,
       reviewed_by_id = excluded.reviewed_by_id, created_at = excluded.created_at returning id`,
    [bodyId, text, wordKey(text), meaning, signedIn(ctx), clock.now()],
  )
  await record(ctx, {
    action: 'councilfiles.word.review',
    entity: 'ResultWord',
    entityId: kept?.id ?? id,
    fields: ['meaning'],
  })
  await advance(ctx, councilFileMachine, id, 'readAgain', { consequence: true })
  await enqueue(ctx, 'councilfiles.read', { fileId: id })
  return id
}
