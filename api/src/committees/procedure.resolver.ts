import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx as Context, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { list, one, ref, sql, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { SetProcedureRulesInput } from './procedure.inputs.js'
import { ProcedureRules } from './ProcedureRules.js'
import { setProcedureRules } from './setProcedureRules.js'

/** The rules of procedure of a committee. */
@Resolver(() => Committee)
export class CommitteeProcedure {
  @FieldResolver(() => ProcedureRules, {
    nullable: true,
    description: 'Its rules of procedure on a day; null when it entered none: then the defaults hold.',
  })
  rulesOn(@Arg('day', () => GraphQLLocalDate, { description: 'The day.' }) _day?: string): ProcedureRules {
    return one<ProcedureRules, Committee>(
      ProcedureRules,
      ({ row, parent, args }) => sql`${row.committeeId} = ${parent.id} and ${row.removedAt} is null
        and ${row.validFrom} <= ${args.get('day', 'date')} and (${row.validTo} is null or ${row.validTo} >= ${args.get('day', 'date')})`,
    )
  }

  @FieldResolver(() => [ProcedureRules], {
    description: 'All rules of procedure it had, has, and will have, the latest first.',
  })
  procedureRules(): ProcedureRules[] {
    return list<ProcedureRules, Committee>(
      ProcedureRules,
      ({ row, parent }) => sql`${row.committeeId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.validFrom, descending: true }],
      20,
    )
  }
}

/** Entering rules of procedure. */
@Resolver()
export class ProcedureMutations {
  @Mutation(() => Committee, {
    nullable: true,
    description: 'Says which rules of procedure a committee has from a day on; the past stays.',
  })
  async setProcedureRules(
    @Arg('input', () => SetProcedureRulesInput, { description: 'The rules.' }) input: SetProcedureRulesInput,
    @Context() ctx: Ctx,
  ): Promise<Committee> {
    return ref(Committee, await setProcedureRules(ctx, input))
  }
}
