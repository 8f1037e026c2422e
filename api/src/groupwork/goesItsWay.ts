import { runSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { isOnItsWay } from './SummitPaper.js'

/** Whether what an event sent to the council is on its way. */
export async function goesItsWay(ctx: Ctx, summitId: string): Promise<boolean> {
  const [found] = await runSql<{ does: boolean }>(
    ctx.db,
    systemViewer(),
    sql`select ${isOnItsWay(sql`${summitId}::uuid`)} as does`,
  )
  return found?.does ?? false
}
