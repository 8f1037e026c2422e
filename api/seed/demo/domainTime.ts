import type { DataSource, EntitySubscriberInterface } from 'typeorm'
import { clock } from '../../src/platform/index.js'

/** Rows say that they were made when the clock says so, not when they were loaded. */
const subscriber: EntitySubscriberInterface<Record<string, unknown>> = {
  beforeInsert({ entity, metadata }) {
    for (const column of metadata.columns)
      if (column.isCreateDate || column.isUpdateDate) entity[column.propertyName] ??= clock.now()
  },
  beforeUpdate({ entity, metadata }) {
    const column = metadata.updateDateColumn
    if (entity && column) entity[column.propertyName] ??= clock.now()
  },
}

/** Runs work whose rows get the clock's time instead of the database's; the clock runs again afterwards. */
export async function inDomainTime<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  source.subscribers.push(subscriber)
  try {
    return await work()
  } finally {
    source.subscribers.splice(source.subscribers.indexOf(subscriber), 1)
    clock.stopAt(undefined)
  }
}
