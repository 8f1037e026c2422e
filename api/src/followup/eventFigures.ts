import { figureDimensions } from '../contract/followup.lists.js'
import { allowedTo } from './allowedTo.js'
import type { Ctx } from '../platform/index.js'
import type { EventFigures } from './EventFigures.view.js'
import { figuresSql } from './figures.sql.js'
import { KeptFigure } from './KeptFigure.js'
import { titleIn, type NamedInLanguages } from '../summits/index.js'
import { suppressed, type FigureRow } from './suppress.js'

/** The numbers of an event as they were kept; of one whose people are still known as they are now. */
export async function figuresOf(ctx: Ctx, summitId: string): Promise<FigureRow[]> {
  const kept = await ctx.db.find(KeptFigure, {
    where: { summitId },
    order: { dimension: 'ASC', position: 'ASC' },
  })
  if (kept.length > 0 && (await isErased(ctx, summitId))) return kept
  const now = await ctx.db.query<FigureRow[]>(figuresSql, [summitId])
  return now.length > 0 ? now : kept
}

const isErased = async (ctx: Ctx, summitId: string) =>
  (await ctx.db.query<unknown[]>('select 1 from erasure where summit_id = $1 limit 1', [summitId])).length > 0

/** Keeps the numbers of an event apart from its people; once something of them was erased they stay as they are. */
export async function freezeFigures(ctx: Ctx, summitId: string): Promise<void> {
  if (await isErased(ctx, summitId)) return
  const rows = await ctx.db.query<FigureRow[]>(figuresSql, [summitId])
  if (rows.length === 0) return
  await ctx.db.delete(KeptFigure, { summitId })
  await ctx.db.insert(
    KeptFigure,
    rows.map((row, position) => ({
      ...{ summitId, position, dimension: row.dimension, key: row.key },
      ...{ invited: row.invited ?? 0, registered: row.registered ?? 0 },
      ...{ present: row.present, noShow: row.noShow },
    })),
  )
}

/** What a reader may know: who plans the event everything, everybody else what was published, without small numbers. */
export async function eventFigures(ctx: Ctx, summitId: string): Promise<EventFigures | null> {
  const whole = await allowedTo(ctx, 'exportFigures', summitId)
  if (whole === null) return null
  if (!whole && !(await isPublished(ctx, summitId))) return null
  const rows = whole
    ? (await figuresOf(ctx, summitId)).map((row) => ({ ...row, hidden: false }))
    : suppressed(
        forEverybody(
          await ctx.db.find(KeptFigure, {
            where: { summitId },
            order: { dimension: 'ASC', position: 'ASC' },
          }),
        ),
      )
  const labels = await labelsOf(ctx, rows)
  const rank = ({ dimension }: FigureRow) => figureDimensions.indexOf(dimension)
  return {
    whole,
    rows: [...rows]
      .sort((one, other) => rank(one) - rank(other))
      .map(({ dimension, key, invited, registered, present, noShow, hidden }) => ({
        ...{ dimension, key, invited, registered, present, noShow, hidden },
        label: labels.get(key ?? '') ?? null,
      })),
  }
}

/**
 * Of its parts everybody is told who was invited and who came (who registered, where nobody counted). Who registered and stayed
 * away are few in every part: told as well, nearly every line would have to be left out.
 */
function forEverybody(rows: readonly FigureRow[]): FigureRow[] {
  const counted = rows.some(({ present }) => present !== null)
  return rows.map((row) =>
    row.dimension === 'TOTAL'
      ? row
      : {
          ...row,
          registered: counted ? null : row.registered,
          present: counted ? row.present : null,
          noShow: null,
        },
  )
}

const isPublished = async (ctx: Ctx, summitId: string) =>
  (
    await ctx.db.query<unknown[]>(`select 1 from documentation where summit_id = $1 and state <> 'DRAFT'`, [
      summitId,
    ])
  ).length > 0

/** Names of groups, municipalities and workshops in the reader's language, by key. */
export async function labelsOf(ctx: Ctx, rows: readonly FigureRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ dimension, key }) => (key && dimension !== 'LANGUAGE' ? [key] : []))
  const found = await ctx.db.query<{ key: string; label: string }[]>(
    `select a.id::text as key, coalesce((select r.text from reference_text r where r.subject_id = a.id and r.part = 'text'
        and r.version = a.text_version and r.language = $2), a.text) as label from actor_group a where a.id::text = any($1)
     union all select b.id::text, b.short_name from body b where b.id::text = any($1)`,
    [ids, ctx.viewer.locale],
  )
  const workshops = await ctx.db.query<(NamedInLanguages & { key: string })[]>(
    'select id::text as key, title, translations from programme_item where id::text = any($1)',
    [ids],
  )
  return new Map([
    ...found.map(({ key, label }) => [key, label] as const),
    ...workshops.map((one) => [one.key, titleIn(one, ctx.viewer.locale)] as const),
  ])
}
