import type { DataSource } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { ReferenceText } from '../goals/index.js'
import { Summit } from '../summits/index.js'
import { Documentation } from './Documentation.js'

/** Loads the final documentation of the workshop of 2010/11: what came out of it is reference data with pages of its own. */
export function seedWorkshopDocumentation(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const workshop = await db.findOneBy(Summit, { key: 'workshop-1' })
    if (!workshop) return
    const { key, texts, publishedOn } = data.WORKSHOP_SERIES.documentation
    const { de: text, ...others } = texts
    const made = await upsertByKey(db, Documentation, [
      { key, values: { summitId: workshop.id, state: 'FINAL', text, publishedOn } },
    ])
    await upsertByKey(
      db,
      ReferenceText,
      Object.entries(others).map(([language, translated]) => ({
        key: `${key}-${language}`,
        values: {
          ...{ subjectId: idOf(made, key), part: 'text', version: 1, language, text: translated },
          origin: 'MACHINE' as const,
        },
      })),
    )
  })
}
