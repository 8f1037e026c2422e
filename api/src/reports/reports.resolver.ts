import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql'
import { Body } from '../committees/index.js'
import { Resolution } from '../consultations/index.js'
import { Attachment } from '../files/index.js'
import { allowed, list, one, ref, rows, sql, value, type Ctx as Context } from '../platform/index.js'
import { composeReport } from './composeReport.js'
import { ComposeReportInput, ReportChange, ReportText } from './inputs.js'
import { publishReport } from './publishReport.js'
import { Report } from './Report.js'
import { ReportVersion } from './ReportVersion.js'

/** Which report. */
@ArgsType()
export class ReportArgs {
  @Field(() => ID, { description: 'Its id.' })
  id: string
}
/** Which days. */
@ArgsType()
export class PeriodArgs {
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  from: string
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  to: string
}

/** Reports, and what one may hold. */
@Resolver()
export class ReportQueries {
  @Query(() => [Report], { description: 'Reports the viewer may see, the newest first.' })
  reports(): Report[] {
    return list<Report>(
      Report,
      () => sql`true`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      50,
    )
  }

  @Query(() => Report, { nullable: true, description: 'One report.' })
  report(@Args(() => ReportArgs) _args: ReportArgs): Report {
    return one<Report>(Report, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => [Body], { description: 'The body for which the viewer may compose reports, if any.' })
  bodiesToReportFor(): Body[] {
    return list<Body>(
      Body,
      ({ row }) => [allowed(Body, 'composeReport', row), sql`${row.removedAt} is null`],
      ({ row }) => [{ by: row.ags }],
      2,
    )
  }

  @Query(() => [Resolution], { description: 'Resolutions of a period, as far as the viewer sees them.' })
  resolutionsOfPeriod(@Args(() => PeriodArgs) _args: PeriodArgs): Resolution[] {
    return list<Resolution>(
      Resolution,
      ({ row, args }) =>
        sql`${row.decidedOn} between ${args.get('from', 'date')} and ${args.get('to', 'date')}`,
      ({ row }) => [{ by: row.decidedOn, descending: true }],
      200,
    )
  }
}

/** The versions of a report. */
@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => [ReportVersion], { description: 'Its versions, the latest first.' })
  versions(): ReportVersion[] {
    return list<ReportVersion, Report>(
      ReportVersion,
      ({ row, parent }) => sql`${row.reportId} = ${parent.id}`,
      ({ row }) => [{ by: row.number, descending: true }],
      30,
    )
  }
}

/** What a version holds and how far it is made. */
@Resolver(() => ReportVersion)
export class ReportVersionFields {
  @FieldResolver(() => Int, { description: 'In how many languages it is to be made.' })
  total(): number {
    return value<number, ReportVersion>(({ parent }) => sql`cardinality(${parent.editions})`)
  }

  @FieldResolver(() => [ReportText], { description: 'Words of editors.' })
  texts(): ReportText[] {
    return rows<ReportText, ReportVersion>(
      ReportText,
      ({ parent }) =>
        sql`select x ->> 'section' as section, x ->> 'language' as language, x ->> 'text' as text from jsonb_array_elements(${parent.texts}) x`,
      30,
    )
  }

  @FieldResolver(() => [ReportChange], { description: 'What changed since the report before.' })
  changes(): ReportChange[] {
    return rows<ReportChange, ReportVersion>(
      ReportChange,
      ({ parent }) => sql`select (x ->> 'indicatorId')::uuid as "indicatorId", x #>> '{text,de}' as indicator,
          x ->> 'lightBefore' as "lightBefore", x ->> 'lightNow' as "lightNow",
          (x ->> 'measuredBefore')::float8 as "measuredBefore", (x ->> 'measuredNow')::float8 as "measuredNow"
        from jsonb_array_elements(${parent.snapshot} -> 'changes') x`,
      200,
    )
  }

  @FieldResolver(() => [Attachment], { description: 'Its files, language by language.' })
  files(): Attachment[] {
    return list<Attachment, ReportVersion>(
      Attachment,
      ({ row, parent }) => [
        sql`${row.subjectEntity} = 'ReportVersion'`,
        sql`${row.subjectId} = ${parent.id}`,
      ],
      ({ row }) => [{ by: row.createdAt }],
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may publish it.' })
  mayPublish(): boolean {
    return value<boolean, ReportVersion>(({ parent }) => allowed(ReportVersion, 'publishReport', parent))
  }
}

/** What is done with reports. */
@Resolver()
export class ReportMutations {
  @Mutation(() => ReportVersion, {
    nullable: true,
    description: 'Composes a report: its facts are frozen, and a worker makes it.',
  })
  async composeReport(
    @Ctx() ctx: Context,
    @Arg('input', () => ComposeReportInput, { description: 'What it is made of.' })
    input: ComposeReportInput,
  ): Promise<ReportVersion> {
    return ref(ReportVersion, await composeReport(ctx, input))
  }

  @Mutation(() => ReportVersion, {
    nullable: true,
    description: 'Publishes a version; the first one makes a paper for notice of committee and Kreistag.',
  })
  async publishReport(
    @Ctx() ctx: Context,
    @Arg('versionId', () => ID, { description: 'The version.' }) versionId: string,
  ): Promise<ReportVersion> {
    return ref(ReportVersion, await publishReport(ctx, versionId))
  }
}
