import type { DataSource } from 'typeorm'
import { viewerOf } from '../accounts/index.js'
import { advance } from '../audit/index.js'
import { councilColumns, councilHeadings, type CouncilFileKind } from '../contract/councilfiles.lists.js'
import { discardFile, ownFile, readOwnFile, readTable } from '../files/index.js'
import { DomainError, invalid, type Ctx, type FieldError } from '../platform/index.js'
import { contentOf, type FileContent } from './columns.js'
import { CouncilFile, CouncilFileRow } from './CouncilFile.js'
import { judgeMeetings } from './judgeMeetings.js'
import { judgeOutcomes } from './judgeOutcomes.js'
import { oparlTable } from './oparlTable.js'
import { noteRows } from './rows.js'
import { councilFileMachine } from './states.js'
import type { FileRow, Verdict } from './verdict.js'

const mostBytes = 5 * 1024 * 1024
/** Objects of a council say much besides what is asked of them. */
export const mostOparlBytes = 25 * 1024 * 1024
const mostRows = 10_000
/** Rows written by one statement. */
const portion = 1000

const judges: Readonly<
  Record<CouncilFileKind, (ctx: Ctx, bodyId: string, rows: readonly FileRow[]) => Promise<Verdict[]>>
> = { MEETINGS: judgeMeetings, OUTCOMES: judgeOutcomes }

/** Reads a file that was brought and says of each row what taking it over would do; does nothing of it. Run again it does no harm. */
export async function readCouncilFile(source: DataSource, id: string): Promise<void> {
  await source.transaction(async (db) => {
    const file = await db.findOne(CouncilFile, {
      where: { id, state: 'READING' },
      lock: { mode: 'pessimistic_write' },
    })
    if (!file) return
    const ctx: Ctx = { viewer: await viewerOf(db, file.broughtById), db, requestId: 'councilfiles.read' }
    const kept = await db.find(CouncilFileRow, { where: { fileId: id }, order: { number: 'ASC' } })
    if (kept.length > 0) {
      const verdicts = await judges[file.kind](ctx, file.bodyId, kept)
      await noteRows(
        ctx,
        kept.map((row, at) => ({ state: 'REFUSED', problems: [], ...verdicts[at], id: row.id })),
      )
      await advance(ctx, councilFileMachine, id, 'endReading', { consequence: true })
      return
    }
    const content = await contentOrProblem(ctx, file)
    if ('problem' in content) {
      await advance(ctx, councilFileMachine, id, 'giveUpReading', { consequence: true, set: content })
      return
    }
    await keepRows(ctx, id, content.rows, await judges[file.kind](ctx, file.bodyId, content.rows))
    await advance(ctx, councilFileMachine, id, 'endReading', {
      consequence: true,
      set: { unknown: content.unknown },
    })
    if (file.fileId) await discardFile(ctx, file.fileId)
  })
}

async function contentOrProblem(
  ctx: Ctx,
  { fileId, bodyId, kind }: CouncilFile,
): Promise<FileContent | { problem: FieldError }> {
  try {
    if (!fileId) throw new DomainError('NOT_FOUND')
    const isOparl = (await ownFile(ctx, fileId)).mediaType === 'application/json'
    const { bytes, mediaType } = await readOwnFile(ctx, fileId, isOparl ? mostOparlBytes : mostBytes)
    const table = isOparl
      ? await oparlTable(ctx, bodyId, bytes, kind, mostRows)
      : await readTable(bytes, mediaType, mostRows)
    const content = contentOf(table, kind)
    if (content.missing.length > 0)
      throw invalid('file', 'COUNCIL_COLUMNS_MISSING', {
        columns: content.missing.map((column) => councilHeadings[column]).join(', '),
        all: councilColumns[kind].all.map((column) => councilHeadings[column]).join(', '),
      })
    if (content.rows.length === 0) throw invalid('file', 'NO_ROWS')
    return content
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { problem: error.fields[0] ?? { field: 'file', code: error.code, params: error.params } }
  }
}

async function keepRows(
  ctx: Ctx,
  fileId: string,
  rows: FileContent['rows'],
  verdicts: readonly Verdict[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += portion)
    await ctx.db.query(
      `insert into council_file_row (file_id, number, cells, state, problems)
       select $1, r.number, r.cells, r.state, r.problems
         from jsonb_to_recordset($2::jsonb) as r(number int, cells jsonb, state text, problems jsonb)`,
      [
        fileId,
        JSON.stringify(
          rows.slice(at, at + portion).map((row, nth) => {
            const verdict = verdicts[at + nth]
            return { ...row, state: verdict?.state, problems: verdict?.problems }
          }),
        ),
      ],
    )
}
