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

/** Describes the text of a row for the reader; `part` names another column that has translations of its own. */
export function wordingOf<T extends HasText>(part = 'text'): Wording {
  return value<Wording, T>(({ parent, viewer }) => {
    const row = parent as Row<HasText>
    const original = (parent as Record<string, Sql>)[part] as Sql
    const translated = pick(
      ReferenceText,
      (t) => sql`jsonb_build_object('language', ${t.language}, 'origin', ${t.origin}, 'text', ${t.text})`,
      (t) =>
        sql`${t.subjectId} = ${row.id} and ${t.part} = ${part} and ${t.version} = ${row.textVersion} and ${t.language} = ${viewer.locale}`,
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
