import type { NumberReset } from '../contract/papers.lists.js'
import { NumberRule } from './NumberSeries.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'

const defaults = { pattern: 'M{ags}-{year}-{n:4}', reset: 'YEAR' } as const

/** Fills a pattern: `{year}`, `{term}`, `{ags}` and `{n}` or `{n:4}` (with leading zeros). */
export function writeNumber(
  pattern: string,
  parts: { year: string; term: string; ags: string; n: number },
): string {
  return pattern.replace(/\{(year|term|ags|n)(?::(\d))?\}/g, (_, name: keyof typeof parts, width?: string) =>
    String(parts[name]).padStart(Number(width ?? 0), '0'),
  )
}

/**
 * Takes the next reference number of a body. The row of the period stays locked until the transaction ends, and a
 * transaction that fails gives its number back: the numbers have no gap.
 */
export async function nextNumber(ctx: Ctx, bodyId: string): Promise<string> {
  const [number = ''] = await nextNumbers(ctx, bodyId, { day: dayOf(clock.now()), count: 1 })
  return number
}

/** Numbers of something else than papers, in the same periods: each period has its own way to be written. */
export interface OtherSeries {
  key: string
  patterns: Readonly<Record<NumberReset, string>>
}

/** Takes several numbers in a row, as `nextNumber` does, of the period in which a day (YYYY-MM-DD) lies. */
export async function nextNumbers(
  ctx: Ctx,
  bodyId: string,
  { day, count, series }: { day: string; count: number; series?: OtherSeries },
): Promise<string[]> {
  const year = day.slice(0, 4)
  const [body] = await ctx.db.query<{ ags: string; term: string | null }[]>(
    `select b.ags, (select coalesce(t.number, extract(year from t.valid_from)::text) from legislative_term t
       where t.body_id = b.id and $2::date between t.valid_from and t.valid_to limit 1) as term
     from body b where b.id = $1`,
    [bodyId, day],
  )
  const rule = (await ctx.db.findOneBy(NumberRule, { bodyId })) ?? defaults
  const term = body?.term ?? year
  const ofPapers = { YEAR: year, TERM: `term-${term}`, NEVER: 'always' }[rule.reset]
  const period = series ? `${series.key}/${ofPapers}` : ofPapers
  const [taken] = await ctx.db.query<{ last: number }[]>(
    `insert into number_series (body_id, period, last) values ($1, $2, $3)
     on conflict (body_id, period) do update set last = number_series.last + $3 returning last`,
    [bodyId, period, count],
  )
  // the last three digits name the municipality; the Kreis has none
  const ags = (body?.ags ?? '').slice(5) || '000'
  const first = (taken?.last ?? count) - count + 1
  return Array.from({ length: count }, (_, at) =>
    writeNumber(series?.patterns[rule.reset] ?? rule.pattern, { year, term, ags, n: first + at }),
  )
}
