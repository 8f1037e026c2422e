import type { EntityManager } from 'typeorm'
import { TRANSLATIONS } from '../../seed/reference/translations/index.js'
import { upsertByKey } from '../../seed/upsert.js'
import { ReferenceText } from './ReferenceText.js'

/** Which row (and which text of it) a stable key of the translations belongs to. */
export interface TextSubject {
  key: string
  subjectId: string
  part?: string
}

/** Writes the translations of the given texts, with the origin MACHINE until somebody checks them. */
export async function seedTexts(db: EntityManager, subjects: readonly TextSubject[]): Promise<void> {
  const rows = subjects.flatMap(({ key, subjectId, part = 'text' }) =>
    Object.entries(TRANSLATIONS).flatMap(([language, texts]) => {
      const text = texts[key]
      if (text === undefined) return []
      return [
        {
          key: `${key}-${language}`,
          values: { subjectId, part, version: 1, language, origin: 'MACHINE' as const, text },
        },
      ]
    }),
  )
  await upsertByKey(db, ReferenceText, rows)
}
