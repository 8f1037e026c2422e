import { bodyNameOn, committeeNameOn, officeNameOn } from '../committees/index.js'
import { clock, dayOf, runSql, sql, type Ctx, type Sql } from '../platform/index.js'

async function nameOf(ctx: Ctx, id: string, on: (id: Sql, day: Sql) => Sql, day?: string): Promise<string> {
  const when = sql`${day ?? dayOf(clock.now())}::date`
  const [row] = await runSql<{ name: string | null }>(
    ctx.db,
    ctx.viewer,
    sql`select ${on(sql`${id}::uuid`, when)} as name`,
  )
  return row?.name ?? ''
}

/** Name of an office, today unless told. */
export const officeName = (ctx: Ctx, id: string, day?: string): Promise<string> =>
  nameOf(ctx, id, officeNameOn, day)
/** Name of a committee, today unless told. */
export const committeeName = (ctx: Ctx, id: string, day?: string): Promise<string> =>
  nameOf(ctx, id, committeeNameOn, day)
/** Name of a body, today unless told. */
export const bodyName = (ctx: Ctx, id: string, day?: string): Promise<string> =>
  nameOf(ctx, id, bodyNameOn, day)
