import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Ctx as Context,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { lendableRoles } from '../contract/accounts.lists.js'
import {
  allowed,
  list,
  OnlyRoles,
  raw,
  ref,
  rows,
  sql,
  value,
  type Ctx,
  type Sql,
} from '../platform/index.js'
import { endSubstitution } from './endSubstitution.js'
import { scopeNameSql } from './HeldRole.view.js'
import { ownSql } from './loadViewer.js'
import { nameSubstitute } from './nameSubstitute.js'
import { Substitution } from './Substitution.js'

/** Who is to stand in. */
@InputType({ description: 'Who is to stand in for somebody who is away.' })
export class NameSubstituteInput {
  @Field(() => ID, { nullable: true, description: 'Who is away; the viewer unless told.' })
  absentId?: string | null
  @Field(() => ID, { description: 'Who stands in.' })
  substituteId: string
  @Field(() => ID, {
    nullable: true,
    description: 'The Body, committee or office it is for; none: all roles of the person.',
  })
  scopeId?: string | null
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  validTo: string
}

/** Somebody who has an office here, by name. */
@ObjectType({
  description: 'Somebody who has an office here, by name: for choosing who stands in or keeps the minutes.',
})
export class Colleague {
  @Field(() => ID, { description: 'Id of the person.' })
  id: string
  @Field(() => String, { description: 'The name.' })
  name: string
  @Field(() => String, { nullable: true, description: 'Where: a committee, office or Body by name.' })
  place: string | null
}

const named = (id: Sql): Sql => sql`coalesce((select n.name from person_name n where n.id = ${id}), '')`

/** Who stands in for whom, and who could. */
@Resolver()
export class SubstitutionQueries {
  @OnlyRoles('PERSON')
  @Query(() => [Substitution], {
    description:
      'Who stands in for whom, now or later: for the viewer, by the viewer, and where the viewer is clerk.',
  })
  substitutions(): Substitution[] {
    return list<Substitution>(
      Substitution,
      ({ row, viewer }) => sql`${row.endedAt} is null and ${row.validTo} >= ${viewer.today}`,
      ({ row }) => [{ by: row.validFrom }],
      100,
    )
  }

  @OnlyRoles('ADMINISTRATOR', ...lendableRoles)
  @Query(() => [Colleague], {
    description:
      'People with an office or a seat here whose name holds these letters; nobody for fewer than two.',
  })
  colleagues(
    @Arg('search', () => String, { description: 'Part of the name.' }) _search: string,
  ): Colleague[] {
    return rows(
      Colleague,
      ({ args, viewer }) => {
        const own = ownSql({ person: raw('p.id'), now: viewer.now, today: viewer.today })
        return sql`select p.id, p.name, seat.place from person_name p cross join lateral (
            select ${scopeNameSql(raw('own.scope'), viewer.today)} as place from (${own}) own
            where own.role <> 'DELEGATE' order by own.scope nulls last limit 1) seat
          where length(trim(${args.get('search', 'text')})) > 1
            and position(lower(trim(${args.get('search', 'text')})) in lower(p.name)) > 0 order by p.family_name, p.given_name, p.id limit 12`
      },
      12,
    )
  }
}

/** What is said of a substitution. */
@Resolver(() => Substitution)
export class SubstitutionFields {
  @FieldResolver(() => String, { description: 'Name of who is away; empty when it was erased.' })
  absentName(): string {
    return value<string, Substitution>(({ parent }) => named(parent.absentId))
  }

  @FieldResolver(() => String, { description: 'Name of who stands in; empty when it was erased.' })
  substituteName(): string {
    return value<string, Substitution>(({ parent }) => named(parent.substituteId))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is for, by name; null for all roles.',
  })
  scopeName(): string | null {
    return value<string | null, Substitution>(({ parent, viewer }) =>
      scopeNameSql(parent.scopeId, viewer.today),
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is in force today.' })
  isRunning(): boolean {
    return value<boolean, Substitution>(
      ({ parent, viewer }) =>
        sql`(${parent.endedAt} is null and ${viewer.today} between ${parent.validFrom} and ${parent.validTo})`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Substitution>(
      ({
        parent,
        viewer,
      }) => sql`array_remove(array[case when ${parent.endedAt} is null and ${parent.validTo} >= ${viewer.today}
        and ${allowed(Substitution, 'endSubstitution', parent)} then 'endSubstitution' end]::text[], null)`,
    )
  }
}

/** Saying who stands in. */
@Resolver()
export class SubstitutionMutations {
  @Mutation(() => Substitution, {
    nullable: true,
    description: 'Says who stands in for somebody who is away.',
  })
  async nameSubstitute(
    @Arg('input', () => NameSubstituteInput, { description: 'Whom, what for and when.' })
    input: NameSubstituteInput,
    @Context() ctx: Ctx,
  ): Promise<Substitution> {
    return ref(Substitution, await nameSubstitute(ctx, input))
  }

  @Mutation(() => Substitution, { nullable: true, description: 'Ends it before its last day.' })
  async endSubstitution(
    @Arg('id', () => ID, { description: 'Id of the Substitution.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<Substitution> {
    return ref(Substitution, await endSubstitution(ctx, id))
  }
}
