import { FieldResolver, Resolver } from 'type-graphql'
import { Attachment } from '../files/index.js'
import { list, sql } from '../platform/index.js'
import { Document } from './Document.js'

/** The files of a document. */
@Resolver(() => Document)
export class DocumentFiles {
  @FieldResolver(() => [Attachment], { description: 'Its files, in their order; a long one has several.' })
  files(): Attachment[] {
    return list<Attachment, Document>(
      Attachment,
      ({ row, parent }) => [sql`${row.subjectEntity} = 'Document'`, sql`${row.subjectId} = ${parent.id}`],
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }
}
