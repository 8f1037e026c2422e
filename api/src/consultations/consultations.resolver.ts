import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql'
import { Committee } from '../committees/index.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { Paper, PaperKindEnum } from '../papers/index.js'
import { allowed, availableActionsSql, list, one, or, sql, value } from '../platform/index.js'
import { Consultation } from './Consultation.js'
import { GroupVote, Resolution } from './Resolution.js'
import { Route } from './Route.js'
import { RouteTemplate, TemplateStation } from './RouteTemplate.js'
import { consultationMachine, transferMachine } from './states.js'
import { Transfer } from './Transfer.js'

/** Routes, stations and transfers. */
@Resolver()
export class ConsultationQueries {
  @Query(() => Consultation, { nullable: true, description: 'One station.' })
  consultation(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Consultation {
    return one<Consultation>(Consultation, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => [Consultation], {
    description:
      'Stations whose turn it is in the committees the viewer sits in or keeps the files of, or in one of them.',
  })
  committeeInbox(
    @Arg('committeeId', () => ID, { nullable: true, description: 'One committee only.' }) _committee?: string,
  ): Consultation[] {
    return list<Consultation>(
      Consultation,
      ({ row, args, viewer }) => [
        sql`${row.state} in ('OPEN', 'SCHEDULED')`,
        args.has('committeeId') && sql`${row.committeeId} = ${args.get('committeeId')}`,
        or(
          viewer.holds('MEMBER', row.committeeId),
          viewer.holds('CHAIR', row.committeeId),
          viewer.holds(
            'CLERK',
            row.committeeId,
            sql`(select p.body_id from paper p where p.id = ${row.paperId})`,
          ),
        ),
      ],
      ({ row }) => [{ by: row.dueOn, nullable: true }],
    )
  }

  @Query(() => [Consultation], {
    description:
      'What was referred, put off or sent back and has not ended, of several that follow from one outcome the next, and urgent decisions that wait for approval.',
  })
  openReferrals(
    @Arg('ags', () => String, { nullable: true, description: 'Official key (AGS) of their body.' })
    _ags?: string,
    @Arg('committeeId', () => ID, { nullable: true, description: 'The committee that has it or sent it.' })
    _committee?: string,
  ): Consultation[] {
    return list<Consultation>(
      Consultation,
      ({ row, args }) => [
        sql`${row.source} in ('REFERRAL', 'SECOND_READING', 'RETURN', 'URGENCY') and ${row.state} in ('PLANNED', 'OPEN', 'SCHEDULED')`,
        sql`not exists (select 1 from consultation before where before.paper_id = ${row.paperId}
              and before.follows_id = ${row.followsId} and before.position < ${row.position}
              and before.state in ('PLANNED', 'OPEN', 'SCHEDULED'))`,
        args.has('committeeId') &&
          sql`(${row.committeeId} = ${args.get('committeeId')}
              or (select sent.committee_id from consultation sent where sent.id = ${row.followsId}) = ${args.get('committeeId')})`,
        args.has('ags') &&
          sql`(select b.ags from paper p join body b on b.id = p.body_id where p.id = ${row.paperId}) = ${args.get('ags')}`,
      ],
      ({ row }) => [{ by: sql`coalesce(${row.dueOn}, ${row.resumeOn})`, nullable: true }],
      100,
    )
  }

  @Query(() => [Paper], {
    description: 'Papers offered to the integration bodies the viewer sits in: a member can take them up.',
  })
  offeredPapers(): Paper[] {
    return list<Paper>(
      Paper,
      ({ row, viewer }) => [
        sql`${row.state} = 'OFFERED'`,
        or(viewer.holds('MEMBER', row.offeredToId), viewer.holds('CHAIR', row.offeredToId)),
      ],
      ({ row }) => [{ by: row.offeredUntil, nullable: true }],
    )
  }

  @Query(() => [RouteTemplate], {
    description: 'Route templates in force, those of a body and those for all.',
  })
  routeTemplates(
    @Arg('bodyId', () => ID, { nullable: true, description: 'Those that fit this body.' }) _body?: string,
    @Arg('kind', () => PaperKindEnum, { nullable: true, description: 'Those that fit this kind of paper.' })
    _kind?: PaperKind,
  ): RouteTemplate[] {
    return list<RouteTemplate>(
      RouteTemplate,
      ({ row, args }) => [
        sql`${row.retiredAt} is null`,
        args.has('bodyId') &&
          sql`(${row.bodyId} is null or ${row.bodyId} = ${args.get('bodyId')}) and ${row.forDistrict} = (select b.district_id is null from body b where b.id = ${args.get('bodyId')})`,
        args.has('kind') && sql`(${row.paperKind} is null or ${row.paperKind} = ${args.get('kind')})`,
      ],
      ({ row }) => [{ by: row.key }],
    )
  }

  @Query(() => [Transfer], { description: 'Requests of towns to the Kreis, open ones first.' })
  transfers(
    @Arg('open', () => Boolean, { nullable: true, description: 'Only those that wait.' }) _open?: boolean,
  ): Transfer[] {
    return list<Transfer>(
      Transfer,
      ({ row, args }) => [args.choice<boolean>('open') === true && sql`${row.state} = 'ARRIVED'`],
      ({ row }) => [
        { by: sql`(${row.state} = 'ARRIVED')::int`, descending: true, nullable: false },
        { by: row.dueOn },
      ],
    )
  }
}

/** What a paper's route adds to it. */
@Resolver(() => Paper)
export class PaperRoute {
  @FieldResolver(() => Route, { nullable: true, description: 'The start of its way through the committees.' })
  route(): Route {
    return one<Route, Paper>(Route, ({ row, parent }) => sql`${row.paperId} = ${parent.id}`)
  }

  @FieldResolver(() => [Consultation], { description: 'Its stations in order, those left out included.' })
  consultations(): Consultation[] {
    return list<Consultation, Paper>(
      Consultation,
      ({ row, parent }) => sql`${row.paperId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }, { by: row.createdAt }],
      40,
    )
  }

  @FieldResolver(() => Transfer, {
    nullable: true,
    description: 'The request to the Kreis that followed from it.',
  })
  transfer(): Transfer {
    return one<Transfer, Paper>(Transfer, ({ row, parent }) => sql`${row.paperId} = ${parent.id}`)
  }
}

/** What a committee has to deal with. */
@Resolver(() => Committee)
export class CommitteeConsultations {
  @FieldResolver(() => [Consultation], { description: 'Stations whose turn it is here.' })
  openConsultations(): Consultation[] {
    return list<Consultation, Committee>(
      Consultation,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id} and ${row.state} in ('OPEN', 'SCHEDULED')`,
      ({ row }) => [{ by: row.dueOn, nullable: true }],
    )
  }
}

/** What is computed of a station. */
@Resolver(() => Consultation)
export class ConsultationFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Consultation>(
      ({ parent }) =>
        sql`${availableActionsSql(consultationMachine, parent)} || array_remove(array[case when ${allowed(Consultation, 'setStationReference', parent)} then 'setStationReference' end]::text[], null)`,
    )
  }

  @FieldResolver(() => Resolution, { nullable: true, description: 'What was decided.' })
  resolution(): Resolution {
    return one<Resolution, Consultation>(
      Resolution,
      ({ row, parent }) => sql`${row.consultationId} = ${parent.id}`,
    )
  }
}

/** What is computed of a result. */
@Resolver(() => Resolution)
export class ResolutionFields {
  @FieldResolver(() => [GroupVote], { description: 'How the Fraktionen voted.' })
  groupVotes(): GroupVote[] {
    return list<GroupVote, Resolution>(
      GroupVote,
      ({ row, parent }) => sql`${row.resolutionId} = ${parent.id}`,
      ({ row }) => [
        { by: sql`(select g.short_name from parliamentary_group g where g.id = ${row.groupId})` },
      ],
      15,
    )
  }
}

/** What is computed of a template. */
@Resolver(() => RouteTemplate)
export class RouteTemplateFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], RouteTemplate>(
      ({ parent }) =>
        sql`array_remove(array[case when ${parent.retiredAt} is null and ${allowed(RouteTemplate, 'saveRouteTemplate', parent)} then 'saveRouteTemplate' end]::text[], null)`,
    )
  }

  @FieldResolver(() => [TemplateStation], { description: 'Its stations in order.' })
  stations(): TemplateStation[] {
    return list<TemplateStation, RouteTemplate>(
      TemplateStation,
      ({ row, parent }) => sql`${row.templateId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      20,
    )
  }
}

/** What is computed of a transfer. */
@Resolver(() => Transfer)
export class TransferFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Transfer>(({ parent }) => availableActionsSql(transferMachine, parent))
  }
}
