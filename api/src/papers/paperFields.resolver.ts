import { Arg, FieldResolver, Int, Resolver } from 'type-graphql'
import { ContactPerson } from '../committees/index.js'
import { allowed, availableActionsSql, list, once, one, sql, value } from '../platform/index.js'
import { DraftResolution } from './DraftResolution.js'
import { Paper } from './Paper.js'
import { Question } from './Question.js'
import { paperMachine } from './states.js'
import { Statement } from './Statement.js'
import { titleOf } from './titleOf.js'

/** What is computed of a paper. */
@Resolver(() => Paper)
export class PaperFields {
  @FieldResolver(() => String, {
    description: "Title, in the viewer's language where there is a translation.",
  })
  title(): string {
    return value<string, Paper>(({ parent, viewer }) => titleOf(parent.proposalId, viewer.locale))
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Paper>(
      ({ parent }) =>
        sql`${availableActionsSql(paperMachine, parent)} || array_remove(array[case when ${allowed(Paper, 'setReference', parent)} then 'setReference' end, case when ${parent.state} = 'IN_CONSULTATION' and ${allowed(Paper, 'insertConsultation', parent)} then 'insertConsultation' end]::text[], null)`,
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Whole days it has been waiting for whom it waits for.',
  })
  waitingDays(): number | null {
    return value<number | null, Paper>(
      ({ parent, viewer }) =>
        sql`(${viewer.today} - (${parent.waitsSince} at time zone 'Europe/Berlin')::date)`,
    )
  }

  @FieldResolver(() => [DraftResolution], {
    description: 'All versions of the draft resolution, the first first.',
  })
  draftResolutions(): DraftResolution[] {
    return list<DraftResolution, Paper>(
      DraftResolution,
      ({ row, parent }) => sql`${row.paperId} = ${parent.id}`,
      ({ row }) => [{ by: row.version }],
      50,
    )
  }

  @FieldResolver(() => Statement, { nullable: true, description: 'What the administration says.' })
  statement(): Statement {
    return one<Statement, Paper>(Statement, ({ row, parent }) => sql`${row.paperId} = ${parent.id}`)
  }

  @FieldResolver(() => [Question], { description: 'Questions to the applicants and their answers.' })
  questions(): Question[] {
    return list<Question, Paper>(
      Question,
      ({ row, parent }) => sql`${row.paperId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      100,
    )
  }

  @FieldResolver(() => ContactPerson, { nullable: true, description: 'Whom to call about it now.' })
  contact(): ContactPerson {
    return one<ContactPerson, Paper>(
      ContactPerson,
      ({ row, parent }) => sql`${row.bodyId} = ${parent.bodyId} and ${row.removedAt} is null`,
      ({ row, parent }) => [
        { by: sql`(${row.officeId} = ${parent.waitsForOfficeId})::int`, descending: true, nullable: true },
        {
          by: sql`(${row.committeeId} = ${parent.waitsForCommitteeId})::int`,
          descending: true,
          nullable: true,
        },
        { by: sql`(${row.officeId} is null and ${row.committeeId} is null)::int`, descending: true },
      ],
    )
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A piece of the text around the words that were searched, marked with « and »; null when nothing matches.',
  })
  excerpt(@Arg('search', () => String, { description: 'The words.' }) _search?: string): string | null {
    return value<string | null, Paper>(({ parent, args }) => {
      const asked = once(sql`select paper_query(${args.get('search')}) as asked`, 'asked')
      return sql`(select ts_headline('mitsprache_de', s.body, ${asked}, 'StartSel=«, StopSel=», MaxWords=25, MinWords=12, MaxFragments=2')
          from paper_search s where s.paper_id = ${parent.id} and s.document @@ ${asked})`
    })
  }
}
