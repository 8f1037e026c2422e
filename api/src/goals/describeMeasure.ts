import type { InferOutput } from 'valibot'
import { changed, record } from '../audit/index.js'
import { describeMeasureSchema, plannedCost } from '../contract/measures.js'
import { yearFigures } from '../contract/measures.lists.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { ActorGroup } from './ActorGroup.js'
import { Consideration } from './Consideration.js'
import { Measure } from './Measure.js'
import { MeasureActor } from './MeasureActor.js'
import { MeasureYear } from './MeasureYear.js'

type Given = InferOutput<typeof describeMeasureSchema>

/**
 * Writes down what carrying out a measure takes: effect, who, with whom, when, what it costs year by year. Its words stay as a plenum
 * carried them, and so do the considerations of the source. Errors: NOT_FOUND, FORBIDDEN, MEASURE_CHANGED, INVALID_INPUT
 * (UNKNOWN_CHOICE, RANGE_REVERSED, YEAR_WITHOUT_FIGURES, YEAR_TWICE, …).
 */
export async function describeMeasure(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(describeMeasureSchema, input)
  const { measureId, revision, actorGroupIds, considerations, years, ...words } = given
  await may(ctx, 'describeMeasure', Measure, measureId)
  const before = await ctx.db.findOneByOrFail(Measure, { id: measureId })
  if (before.detailsRevision !== revision) throw new DomainError('MEASURE_CHANGED')
  years.forEach(({ year }, at) => {
    if (years.findIndex((other) => other.year === year) < at) throw invalid(`years.${at}.year`, 'YEAR_TWICE')
  })
  const fields = [
    ...Object.keys(words).filter((name) => differs(before[name as keyof Measure], words[name as never])),
    ...((await involve(ctx, measureId, actorGroupIds)) ? ['actorGroups'] : []),
    ...((await consider(ctx, measureId, considerations)) ? ['considerations'] : []),
    ...((await plan(ctx, measureId, years)) ? ['years'] : []),
  ]
  if (fields.length === 0) return measureId
  await ctx.db.update(Measure, { id: measureId }, { ...words, detailsRevision: revision + 1 })
  await record(ctx, { action: 'goals.measure.describe', entity: 'Measure', entityId: measureId, fields })
  await changed(ctx, 'Measure', measureId)
  return measureId
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

async function involve(ctx: Ctx, measureId: string, ids: readonly string[]): Promise<boolean> {
  for (const [at, id] of ids.entries())
    if (!(await ctx.db.existsBy(ActorGroup, { id }))) throw invalid(`actorGroupIds.${at}`, 'UNKNOWN_CHOICE')
  const before = (await ctx.db.findBy(MeasureActor, { measureId })).map((row) => row.actorGroupId)
  if (!differs([...before].sort(), [...ids].sort())) return false
  await ctx.db.delete(MeasureActor, { measureId })
  await ctx.db.insert(
    MeasureActor,
    ids.map((actorGroupId) => ({ measureId, actorGroupId })),
  )
  return true
}

/** The considerations that were added here; those of the source stay beside them. */
async function consider(ctx: Ctx, measureId: string, texts: readonly string[]): Promise<boolean> {
  const rows = await ctx.db.query<{ id: string; text: string; own: boolean; position: number }[]>(
    `select id, text, key is null as own, position from consideration where measure_id = $1 and removed_at is null order by position, id`,
    [measureId],
  )
  const own = rows.filter((row) => row.own)
  if (
    !differs(
      own.map(({ text }) => text),
      texts,
    )
  )
    return false
  for (const { id, text } of own)
    if (!texts.includes(text)) await ctx.db.update(Consideration, { id }, { removedAt: clock.now() })
  const after = Math.max(0, ...rows.filter((row) => !row.own).map(({ position }) => position))
  const kept = own.filter(({ text }) => texts.includes(text))
  for (const [at, text] of texts.entries()) {
    const position = after + at + 1
    const known = kept.findIndex((row) => row.text === text)
    const [row] = known >= 0 ? kept.splice(known, 1) : []
    if (row) await ctx.db.update(Consideration, { id: row.id }, { position })
    else await ctx.db.insert(Consideration, { measureId, text, position })
  }
  for (const { id } of kept) await ctx.db.update(Consideration, { id }, { removedAt: clock.now() })
  return true
}

/** A year as the table holds it. */
function rowOf({ year, actualEuro, ...figures }: Given['years'][number]) {
  const planned = plannedCost(figures)
  const ends = yearFigures.flatMap((name) => [
    [`${name}From`, figures[name].from],
    [`${name}To`, figures[name].to],
  ])
  const sums = { plannedFromEuro: planned.from, plannedToEuro: planned.to }
  return { year, actualEuro, ...(Object.fromEntries(ends) as object), ...sums } as Partial<MeasureYear>
}

async function plan(ctx: Ctx, measureId: string, years: Given['years']): Promise<boolean> {
  const before = await ctx.db.findBy(MeasureYear, { measureId })
  let any = false
  for (const row of before) {
    if (row.removedAt || years.some(({ year }) => year === row.year)) continue
    await ctx.db.update(MeasureYear, { id: row.id }, { removedAt: clock.now() })
    any = true
  }
  for (const one of years) {
    const row = { ...rowOf(one), removedAt: null }
    const known = before.find(({ year }) => year === one.year)
    const same = known && Object.entries(row).every(([name, to]) => known[name as keyof MeasureYear] === to)
    if (same) continue
    if (known) await ctx.db.update(MeasureYear, { id: known.id }, row)
    else await ctx.db.insert(MeasureYear, { ...row, measureId })
    any = true
  }
  return any
}
