import { In, MoreThan } from 'typeorm'
import {
  councilColumns,
  councilHeadings,
  type CouncilColumn,
  type CouncilRowState,
} from '../contract/councilfiles.lists.js'
import { isUuid, may, text, type Ctx, type FieldError } from '../platform/index.js'
import { CouncilFile, CouncilFileRow } from './CouncilFile.js'
import type { CouncilFileProblem, CouncilFileRows } from './CouncilFileRows.view.js'

/** Rows that are shown at once. */
const most = 100

/** What a file would do, or has done: its counts and the next hundred rows; null when there is no such file. Errors: FORBIDDEN. */
export async function councilFileRows(
  ctx: Ctx,
  { id, state, after }: { id: string; state?: CouncilRowState | null; after: number },
): Promise<CouncilFileRows | null> {
  const file = isUuid(id) ? await ctx.db.findOneBy(CouncilFile, { id }) : null
  if (!file) return null
  await may(ctx, 'readCouncilFile', CouncilFile, id, { lock: false })
  const columns = councilColumns[file.kind].all
  const counts = await ctx.db.query<{ state: CouncilRowState; count: number }[]>(
    'select state, count(*)::int as count from council_file_row where file_id = $1 group by state order by state',
    [id],
  )
  const words = await ctx.db.query<{ text: string; count: number }[]>(
    `select cells ->> 'result' as text, count(*)::int as count from council_file_row
      where file_id = $1 and state = 'REFUSED' and problems @> '[{"code": "RESULT_UNKNOWN"}]' and length(cells ->> 'result') <= 200
      group by 1 order by 2 desc, 1 limit 100`,
    [id],
  )
  const rows = await ctx.db.find(CouncilFileRow, {
    where: { fileId: id, number: MoreThan(after), ...(state ? { state: In([state]) } : {}) },
    order: { number: 'ASC' },
    take: most,
  })
  return {
    problem: file.problem && sentenceOf(ctx, file.problem),
    columns: columns.map((column) => councilHeadings[column]),
    unknown: file.unknown,
    words,
    counts,
    rows: rows.map((row) => ({
      number: row.number,
      state: row.state,
      cells: columns.map((column) => row.cells[column] ?? ''),
      problems: row.problems.map((problem) => told(ctx, columns, problem)),
    })),
  }
}

const sentenceOf = (ctx: Ctx, { code, params }: FieldError) =>
  text(ctx.viewer.locale, `errors.${code}`, params)

function told(ctx: Ctx, columns: readonly CouncilColumn[], problem: FieldError): CouncilFileProblem {
  const column = columns.find((one) => one === problem.field)
  return { column: column ? councilHeadings[column] : null, message: sentenceOf(ctx, problem) }
}

/** The rows of a file that are refused, with the reasons, as a table to be mended and brought again. Errors: NOT_FOUND, FORBIDDEN. */
export async function refusedRows(ctx: Ctx, id: string): Promise<{ name: string; lines: string[][] }> {
  await may(ctx, 'readCouncilFile', CouncilFile, id, { lock: false })
  const { kind, name } = await ctx.db.findOneByOrFail(CouncilFile, { id })
  const columns = councilColumns[kind].all
  const rows = await ctx.db.find(CouncilFileRow, {
    where: { fileId: id, state: 'REFUSED' },
    order: { number: 'ASC' },
  })
  const say = (key: string) => text(ctx.viewer.locale, `councilfiles.${key}`)
  return {
    name,
    lines: [
      [...columns.map((column) => councilHeadings[column]), say('row'), say('why')],
      ...rows.map(({ number, cells, problems }) => [
        ...columns.map((column) => cells[column] ?? ''),
        String(number),
        problems
          .map((problem) => told(ctx, columns, problem))
          .map(({ column, message }) => (column ? `${column}: ${message}` : message))
          .join(' '),
      ]),
    ],
  }
}
