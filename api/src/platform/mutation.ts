import type { DataSource } from 'typeorm'
import type { Ctx } from './context.js'

/** Runs a mutation as one transaction: `ctx.db` is the transaction while it runs and the ordinary connection again afterwards. */
export async function inTransaction<T>(ctx: Ctx, source: DataSource, work: () => Promise<T>): Promise<T> {
  const ordinary = ctx.db
  ctx.actsFor = undefined
  try {
    return await source.transaction(async (db) => {
      ctx.db = db
      return work()
    })
  } finally {
    ctx.db = ordinary
  }
}
