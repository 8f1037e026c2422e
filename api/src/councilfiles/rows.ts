import { QueryFailedError } from 'typeorm'
import { DomainError, type Ctx, type FieldError } from '../platform/index.js'
import { CouncilFileRow } from './CouncilFile.js'
import type { Verdict } from './verdict.js'

/** The next rows of a file that stand so, in their order. */
export function nextRows(
  ctx: Ctx,
  fileId: string,
  state: CouncilFileRow['state'],
  most: number,
): Promise<CouncilFileRow[]> {
  return ctx.db.find(CouncilFileRow, { where: { fileId, state }, order: { number: 'ASC' }, take: most })
}

/** Writes what became of rows, in one statement. */
export async function noteRows(
  ctx: Ctx,
  rows: readonly ({ id: string } & Pick<Verdict, 'state' | 'problems'>)[],
): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.query(
    `update council_file_row r set state = n.state, problems = n.problems
       from jsonb_to_recordset($1::jsonb) as n(id uuid, state text, problems jsonb) where r.id = n.id`,
    [JSON.stringify(rows.map(({ id, state, problems }) => ({ id, state, problems })))],
  )
}

/** Why a verb refused, as problems of a row; what is no refusal is thrown on. */
export function problemsOf(error: unknown): FieldError[] {
  // a row the database refuses is refused again at each try: it must not hold up the rows behind it
  if (
    error instanceof QueryFailedError &&
    /^2[23]/.test(String((error.driverError as { code?: unknown }).code))
  )
    return [{ field: '', code: 'INTERNAL', params: {} }]
  if (!(error instanceof DomainError)) throw error
  if (error.fields.length > 0) return error.fields
  return [{ field: '', code: error.code, params: error.params }]
}
