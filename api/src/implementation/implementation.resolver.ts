import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { isHeld, Resolution } from '../consultations/index.js'
import { Paper } from '../papers/index.js'
import { allowed, list, page, ref, rows, sql, value, type Ctx as Context } from '../platform/index.js'
import { binding } from './binding.js'
import { followResolution } from './followResolution.js'
import { Implementation } from './Implementation.js'
import * as inputs from './inputs.js'
import { reportImplementation } from './reportImplementation.js'

const isLate = (column: { state: unknown; dueOn: unknown }, today: unknown) =>
  sql`(${column.state} in ('OPEN', 'IN_PROGRESS') and ${column.dueOn} < ${today})`

/** What was decided and is to be done. */
@Resolver()
export class ImplementationQueries {
  @Query(() => inputs.ImplementationConnection, {
    description: 'What was decided and is to be done: what is due first comes first, what has ended last.',
  })
  implementations(
    @Args(() => inputs.ImplementationsArgs) _args?: inputs.ImplementationsArgs,
  ): inputs.ImplementationConnection {
    return page<Implementation, inputs.ImplementationConnection>(
      Implementation,
      ({ row, args, viewer }) => [
        args.has('ags') && sql`${row.bodyId} = (select b.id from body b where b.ags = ${args.get('ags')})`,
        args.has('officeId') && sql`${row.officeId} = ${args.get('officeId')}`,
        args.has('fieldId') &&
          sql`(select ${args.get('fieldId')} = any(p.field_ids) from paper p where p.id = ${row.paperId})`,
        args.has('states') && sql`${row.state} = any(${args.get('states')})`,
        // either is a condition of its own, so that what is late is read from its index
        args.choice<boolean>('late') === true && isLate(row, viewer.today),
        args.choice<boolean>('late') === false && sql`not ${isLate(row, viewer.today)}`,
      ],
      ({ row }) => [{ by: sql`(${row.endedOn} is not null)`, nullable: false }, { by: row.dueOn }],
    )
  }

  @Query(() => [inputs.ImplementationProgress], {
    description: 'How much each body has done of what was decided in public.',
  })
  implementationProgress(): inputs.ImplementationProgress[] {
    return rows<inputs.ImplementationProgress>(
      inputs.ImplementationProgress,
      ({
        viewer,
      }) => sql`select b.ags, count(*)::int as total, count(*) filter (where i.state = 'DONE')::int as done,
          count(*) filter (where i.state in ('OPEN', 'IN_PROGRESS') and i.due_on < ${viewer.today})::int as late
        from implementation i join body b on b.id = i.body_id join paper p on p.id = i.paper_id
        where i.is_public and p.public_since is not null group by b.ags order by b.ags`,
    )
  }

  @Query(() => [Resolution], {
    description: "Adopted resolutions of the viewer's bodies that were handed to no office yet.",
  })
  resolutionsToFollow(): Resolution[] {
    return list<Resolution>(
      Resolution,
      ({ row, viewer }) => [
        sql`${row.outcome} = any(${[...binding]}::text[])`,
        // subselects of one value, so that rows are looked up and not all stations and papers are read
        sql`(select s.role from consultation s where s.id = ${row.consultationId}) = 'DECISION'`,
        viewer.holding(
          'CLERK',
          viewer.holds(
            'CLERK',
            sql`(select own.body_id from paper own join consultation s on s.paper_id = own.id where s.id = ${row.consultationId})`,
          ),
        ),
        sql`not exists (select 1 from implementation i where i.resolution_id = ${row.id})`,
        sql`not ${isHeld(row.id)}`,
      ],
      ({ row }) => [{ by: row.decidedOn, descending: true }],
      20,
    )
  }
}

/** What is computed of it. */
@Resolver(() => Implementation)
export class ImplementationFields {
  @FieldResolver(() => Boolean, { description: 'Its day has passed and it is not done.' })
  isLate(): boolean {
    return value<boolean, Implementation>(({ parent, viewer }) => isLate(parent, viewer.today))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the resolution cannot be carried out: it was suspended and does not hold again.',
  })
  isSuspended(): boolean {
    return value<boolean, Implementation>(({ parent }) => isHeld(parent.resolutionId))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say how far it is.' })
  mayReport(): boolean {
    return value<boolean, Implementation>(({ parent }) =>
      allowed(Implementation, 'reportImplementation', parent),
    )
  }
}

/** What became of a paper's resolutions. */
@Resolver(() => Paper)
export class PaperImplementations {
  @FieldResolver(() => [Implementation], { description: 'What the administration does because of it.' })
  implementations(): Implementation[] {
    return list<Implementation, Paper>(
      Implementation,
      ({ row, parent }) => sql`${row.paperId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      10,
    )
  }
}

/** What is done to it. */
@Resolver()
export class ImplementationMutations {
  @Mutation(() => Implementation, {
    nullable: true,
    description: 'The clerk hands a resolution to an office that carries it out.',
  })
  async followResolution(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.FollowResolutionInput, { description: 'What is needed for it.' })
    input: inputs.FollowResolutionInput,
  ): Promise<Implementation> {
    return ref(Implementation, await followResolution(ctx, input))
  }

  @Mutation(() => Implementation, { nullable: true, description: 'The office says how far it is.' })
  async reportImplementation(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReportImplementationInput, { description: 'What is needed for it.' })
    input: inputs.ReportImplementationInput,
  ): Promise<Implementation> {
    return ref(Implementation, await reportImplementation(ctx, input))
  }
}
