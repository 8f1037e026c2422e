import { Arg, FieldResolver, Resolver } from 'type-graphql'
import type { DocumentKind } from '../contract/documents.lists.js'
import { Document, DocumentKindEnum } from '../documents/index.js'
import { list, sql } from '../platform/index.js'
import { Summit } from './Summit.js'

/** Documents of an event. */
@Resolver(() => Summit)
export class SummitDocuments {
  @FieldResolver(() => [Document], {
    description: 'Documents that were made of it, the latest first; only for those who plan the event.',
  })
  documents(
    @Arg('kind', () => DocumentKindEnum, { description: 'Which documents.' }) _kind: DocumentKind,
  ): Document[] {
    return list<Document, Summit>(
      Document,
      ({ row, parent, args }) => [
        sql`${row.subjectEntity} = 'Summit'`,
        sql`${row.subjectId} = ${parent.id}`,
        sql`${row.kind} = ${args.get('kind', 'text')}`,
      ],
      ({ row }) => [{ by: row.createdAt, descending: true }],
      5,
    )
  }
}
