import { FieldResolver, Resolver } from 'type-graphql'
import { Attachment } from '../files/index.js'
import { list, sql } from '../platform/index.js'
import { Implementation } from './Implementation.js'
import { ImplementationReport } from './ImplementationReport.js'

/** What was reported on the way. */
@Resolver(() => Implementation)
export class ImplementationReports {
  @FieldResolver(() => [ImplementationReport], {
    description: 'What was reported so far, the newest first.',
  })
  reports(): ImplementationReport[] {
    return list<ImplementationReport, Implementation>(
      ImplementationReport,
      ({ row, parent }) => sql`${row.implementationId} = ${parent.id}`,
      ({ row }) => [{ by: row.reportedAt, descending: true }],
      20,
    )
  }
}

/** What goes along with a report. */
@Resolver(() => ImplementationReport)
export class ImplementationEvidence {
  @FieldResolver(() => [Attachment], { description: 'Files that show it.' })
  files(): Attachment[] {
    return list<Attachment, ImplementationReport>(
      Attachment,
      ({ row, parent }) => [
        sql`${row.subjectEntity} = 'ImplementationReport'`,
        sql`${row.subjectId} = ${parent.id}`,
      ],
      ({ row }) => [{ by: row.createdAt }],
      2,
    )
  }
}
