import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx as Context, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { list, pick, ref, sql, type Ctx } from '../platform/index.js'
import { addPoolDeputy } from './addPoolDeputy.js'
import { Committee } from './Committee.js'
import { endPoolDeputy } from './endPoolDeputy.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { PoolDeputy } from './PoolDeputy.js'
import { NewMemberInput } from './setUp.inputs.js'

/** A person for a list of deputies. */
@InputType({ description: 'A person for a list of deputies: one known by id, or a new one.' })
export class AddPoolDeputyInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => ID, { nullable: true, description: 'The Fraktion; without one it is the committee’s list.' })
  groupId?: string | null
  @Field(() => ID, { nullable: true, description: 'A person already known.' })
  personId?: string | null
  @Field(() => NewMemberInput, { nullable: true, description: 'Or someone new.' })
  person?: NewMemberInput | null
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
}

/** The lists of deputies of a committee. */
@Resolver(() => Committee)
export class CommitteePool {
  @FieldResolver(() => [PoolDeputy], {
    description:
      'Its lists of deputies on a day, today unless given: by Fraktion, in order; the committee’s own last.',
  })
  deputyPool(
    @Arg('on', () => GraphQLLocalDate, { nullable: true, description: 'The day (YYYY-MM-DD).' }) _on?: string,
  ): PoolDeputy[] {
    return list<PoolDeputy, Committee>(
      PoolDeputy,
      ({ row, parent, args, viewer }) => {
        const day = args.has('on') ? args.get('on', 'date') : viewer.today
        return sql`${row.committeeId} = ${parent.id} and ${row.validFrom} <= ${day} and (${row.validTo} is null or ${row.validTo} >= ${day})`
      },
      ({ row }) => [
        {
          by: pick(
            ParliamentaryGroup,
            (g) => g.name,
            (g) => sql`${g.id} = ${row.groupId}`,
          ),
          nullable: true,
        },
        { by: row.position },
      ],
      100,
    )
  }
}

/** Setting lists of deputies up. */
@Resolver()
export class PoolMutations {
  @Mutation(() => PoolDeputy, { nullable: true, description: 'Puts a person last on a list of deputies.' })
  async addPoolDeputy(
    @Arg('input', () => AddPoolDeputyInput, { description: 'Whom, and on which list.' })
    input: AddPoolDeputyInput,
    @Context() ctx: Ctx,
  ): Promise<PoolDeputy> {
    return ref(PoolDeputy, await addPoolDeputy(ctx, input))
  }

  @Mutation(() => PoolDeputy, {
    nullable: true,
    description: 'Says which day is somebody’s last on a list of deputies.',
  })
  async endPoolDeputy(
    @Arg('id', () => ID, { description: 'Id of the entry.' }) id: string,
    @Arg('validTo', () => GraphQLLocalDate, { description: 'Last day.' }) validTo: string,
    @Context() ctx: Ctx,
  ): Promise<PoolDeputy> {
    return ref(PoolDeputy, await endPoolDeputy(ctx, { id, validTo }))
  }
}
