import type { DataSource, EntityManager } from 'typeorm'

/**
 * From now on every transaction of this installation does its work, answers, and is taken back: all may be tried on the same
 * rows by everybody. What the database would say at the commit is not asked.
 */
export function takeEverythingBack(source: DataSource): () => void {
  const original = source.transaction.bind(source) as (
    work: (db: EntityManager) => Promise<unknown>,
  ) => Promise<unknown>
  const takenBack = new Error('taken back')
  source.transaction = (async (work: (db: EntityManager) => Promise<unknown>) => {
    let result: unknown
    try {
      await original(async (db) => {
        result = await work(db)
        throw takenBack
      })
    } catch (error) {
      if (error !== takenBack) throw error
    }
    return result
  }) as DataSource['transaction']
  return () => {
    source.transaction = original as DataSource['transaction']
  }
}
