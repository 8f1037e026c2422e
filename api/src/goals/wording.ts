import { Field, ObjectType } from 'type-graphql'
import { TextOrigin } from '../accounts/index.js'
import { list, pick, sql, value, type Row, type Sql } from '../platform/index.js'
import { ReferenceText } from './ReferenceText.js'

/** A text as a reader gets it: in the reader's language where there is a translation, else in German. */
@ObjectType({ description: 'A text in the reader’s language where there is a translation, else in German.' })
export class Wording {
  @Field(() => String, { description: 'Language tag of these words.' })
  language: string

  @Field(() => TextOrigin, { description: 'AUTHOR: the original; MACHINE or CHECKED: a translation.' })
  origin: TextOrigin

  @Field(() => String, { description: 'The words.' })
  text: string
}

/** A row that has a German text with a version. */
export interface HasText {
  id: string
  text: string
  textVersion: number
}

/** Describes the text of a row for the reader; `part` names another column that has translations of its own, `of` whose translations they are and of which version. */
export function wordingOf<T extends object>(
  part = 'text',
  of: (row: Row<T>) => { id: Sql; version: Sql } = (row) => {
    const { id, textVersion } = row as unknown as Row<HasText>
    return { id, version: textVersion }
  },
): Wording {
  return value<Wording, T>(({ parent, viewer }) => {
    const { id, version } = of(parent)
    const original = (parent as Record<string, Sql>)[part] as Sql
    const translated = pick(
      ReferenceText,
      (t) => sql`jsonb_build_object('language', ${t.language}, 'origin', ${t.origin}, 'text', ${t.text})`,
      (t) =>
        sql`${t.subjectId} = ${id} and ${t.part} = ${part} and ${t.version} = ${version} and ${t.language} = ${viewer.locale}`,
    )
    return sql`case when ${original} is not null then coalesce(${translated}, jsonb_build_object('language', 'de', 'origin', 'AUTHOR', 'text', ${original})) end`
  })
}

/** Describes the translations of a row's present text. */
export function translationsOf<T extends HasText>(): ReferenceText[] {
  return list<ReferenceText, T>(
    ReferenceText,
    ({ row, parent }) => {
      const original = parent as Row<HasText>
      return sql`${row.subjectId} = ${original.id} and ${row.part} = 'text' and ${row.version} = ${original.textVersion}`
    },
    ({ row }) => [{ by: row.language }],
    10,
  )
}
