import {
  valueColumns,
  valueHeadings,
  type ValueColumn,
  type ValueRowState,
} from '../contract/monitoring.lists.js'
import { lettersOf, readOwnFile, readTable } from '../files/index.js'
import type { Ctx } from '../platform/index.js'
import { judgeRow, namesOf, type Cells, type JudgedRow } from './judgeRow.js'
import { valuesKnown } from './valuesKnown.js'

const mostBytes = 5 * 1024 * 1024
/** Rows one file may have; all are judged before anything is written. */
const mostRows = 20_000
const needed: readonly ValueColumn[] = ['indicator', 'place', 'day', 'value', 'source']
/** What columns are called in English and in the data. */
const columnOf = new Map(
  valueColumns.flatMap((column) => [column, valueHeadings[column]].map((name) => [lettersOf(name), column])),
)

/** A row and what would become of it. */
export interface CheckedRow extends JudgedRow {
  state: ValueRowState
}
/** A file and what importing it would do. */
export interface CheckedFile {
  missing: ValueColumn[]
  unknown: string[]
  lines: CheckedRow[]
}

/**
 * Reads a file with values and says of each row what importing would do; does nothing. What is known with the same numbers stays as it
 * is; other numbers for a value that is known want a correction with a reason, which no file gives.
 * Errors: NOT_FOUND; INVALID_INPUT on `file` (FILE_TOO_LARGE, FILE_UNREADABLE, FILE_QUOTES, TOO_MANY_ROWS).
 */
export async function checkValueFile(ctx: Ctx, fileId: string): Promise<CheckedFile> {
  const { mediaType, bytes } = await readOwnFile(ctx, fileId, mostBytes)
  const table = await readTable(bytes, mediaType, mostRows)
  const start = table.findIndex((row) => row.some((cell) => cell !== ''))
  const headings = table[start] ?? []
  const found = headings.map((heading) => columnOf.get(lettersOf(heading)))
  const missing = needed.filter((column) => !found.includes(column))
  const unknown = headings.filter((heading, at) => heading !== '' && !found[at])
  if (missing.length > 0) return { missing, unknown, lines: [] }
  const known = namesOf(await valuesKnown(ctx))
  const seen = new Set<string>()
  const judged = table.slice(start + 1).flatMap((row, nth): JudgedRow[] => {
    if (row.every((cell) => cell === '')) return []
    const cells = Object.fromEntries(
      valueColumns.map((column) => [column, row[found.indexOf(column)] ?? '']),
    ) as Cells
    const line = judgeRow(start + nth + 2, cells, known)
    const which = line.value && keyOf(line.value)
    if (which && seen.has(which)) line.problems.push('TWICE')
    if (which) seen.add(which)
    return [line]
  })
  const kept = await keptValues(ctx, judged)
  return { missing, unknown, lines: judged.map((line) => ({ ...line, state: stateOf(line, kept) })) }
}

type Which = Pick<NonNullable<JudgedRow['value']>, 'indicatorId' | 'placeId' | 'day' | 'group'>
const keyOf = ({ indicatorId, placeId, day, group }: Which) =>
  JSON.stringify([indicatorId, placeId, day, group])

interface Kept extends Which {
  amount: number | null
  base: number | null
}

/** What is known of the values of a file: the last word on each. One statement. */
async function keptValues(ctx: Ctx, lines: readonly JudgedRow[]): Promise<Map<string, Kept>> {
  const wanted = lines.flatMap(({ value }) => value ?? [])
  const rows = await ctx.db.query<Kept[]>(
    `select v.indicator_id as "indicatorId", v.place_id as "placeId", v.day::text as day, v."group", v.amount, v.base
       from jsonb_to_recordset($1) as w("indicatorId" uuid, "placeId" uuid, day date, "group" text)
       join indicator_value v on v.indicator_id = w."indicatorId" and v.place_id = w."placeId" and v.day = w.day
        and v."group" is not distinct from w."group" and v.measure_id is null
      where not exists (select 1 from indicator_value later where later.replaces_id = v.id)`,
    [JSON.stringify(wanted)],
  )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function stateOf(line: JudgedRow, kept: ReadonlyMap<string, Kept>): ValueRowState {
  const { value, problems } = line
  if (!value || problems.length > 0) return 'REFUSED'
  const old = kept.get(keyOf(value))
  if (!old) return 'NEW'
  if (old.amount === value.amount && old.base === value.base) return 'UNCHANGED'
  problems.push('KNOWN_OTHERWISE')
  return 'REFUSED'
}
