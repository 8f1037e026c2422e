import { changed, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { importValuesSchema } from '../contract/monitoring.js'
import { discardFile } from '../files/index.js'
import { check, clock, DomainError, invalid, may, signedIn, type Ctx } from '../platform/index.js'
import { valueEntered } from '../owners/index.js'
import { IndicatorValue } from './IndicatorValue.js'
import type { ValueFile, ValueImport } from './ValueFile.view.js'
import { checkValueFile } from './valueFile.js'
import { valuesKnown } from './valuesKnown.js'

const mayAnywhere = async (ctx: Ctx) => (await valuesKnown(ctx)).places.some(({ mayRecord }) => mayRecord)

/** What a file with values says and what importing it would do; does nothing. Null for who may enter no values, and for a file that is not theirs. */
export async function previewValues(ctx: Ctx, input: unknown, after: number): Promise<ValueFile | null> {
  const { fileId } = check(importValuesSchema, input)
  if (!ctx.viewer.personId || !(await mayAnywhere(ctx))) return null
  const checked = await checkValueFile(ctx, fileId).catch((error: unknown) => {
    // a file of somebody else is as if it were not there
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null
    throw error
  })
  if (!checked) return null
  const { lines, ...file } = checked
  const [refused, fresh, unchanged] = (['REFUSED', 'NEW', 'UNCHANGED'] as const).map((state) =>
    lines.filter((line) => line.state === state),
  ) as [typeof lines, typeof lines, typeof lines]
  const from = Math.max(0, after)
  return {
    ...file,
    ...{ rows: lines.length, refused: refused.length, fresh: fresh.length, unchanged: unchanged.length },
    // what has to be looked at comes first
    lines: [...refused, ...fresh, ...unchanged]
      .slice(from, from + 100)
      .map(({ row, state, problems, cells: { indicator, place, day, value } }) => ({
        ...{ row, state, problems, indicator, place, day, value },
      })),
  }
}

/**
 * Enters the values of a file as its preview said: rows with something wrong are left out, what is known stays as it is, so that the
 * same file once more changes nothing. The file is thrown away. Errors: SIGN_IN_NEEDED, NOT_FOUND, FORBIDDEN; INVALID_INPUT on `file`.
 */
export async function importValues(ctx: Ctx, input: unknown): Promise<ValueImport> {
  const { fileId } = check(importValuesSchema, input)
  const personId = signedIn(ctx)
  if (!(await mayAnywhere(ctx))) throw new DomainError('FORBIDDEN')
  const { lines, missing } = await checkValueFile(ctx, fileId)
  if (missing.length > 0) throw invalid('file', 'COLUMNS_MISSING')
  const values = lines.flatMap(({ state, value }) => (state === 'NEW' && value ? [value] : []))
  for (const placeId of new Set(values.map((one) => one.placeId)))
    await may(ctx, 'recordValue', Body, placeId, { lock: false })
  // one that is taken away meanwhile takes no values; one that takes some is not taken away
  await ctx.db.query('select 1 from indicator where id = any($1) order by id for share', [
    [...new Set(values.map((one) => one.indicatorId))],
  ])
  const made = await ctx.db.query<{ id: string; indicatorId: string; day: string }[]>(
    `insert into indicator_value (indicator_id, place_id, day, "group", amount, base, source_id, note, recorded_by_id, recorded_at)
     select v."indicatorId", v."placeId", v.day, v."group", v.amount, v.base, v."sourceId", v.note, $2, $3
       from jsonb_to_recordset($1) as v("indicatorId" uuid, "placeId" uuid, day date, "group" text, amount double precision,
         base double precision, "sourceId" uuid, note text)
       join indicator i on i.id = v."indicatorId" and i.removed_at is null
     on conflict do nothing returning id, indicator_id as "indicatorId", day::text as day`,
    [JSON.stringify(values), personId, clock.now()],
  )
  if (made.length > 0)
    await record(
      ctx,
      ...made.map(({ id }) => ({
        action: 'monitoring.value.record',
        entity: IndicatorValue.name,
        entityId: id,
      })),
    )
  for (const id of new Set(made.map(({ indicatorId }) => indicatorId))) await changed(ctx, 'Indicator', id)
  if (made.length > 0) await valueEntered(ctx, made)
  await discardFile(ctx, fileId)
  return { taken: made.length, refused: lines.filter(({ state }) => state === 'REFUSED').length }
}
