import { story } from '../../seed/demo/story.js'
import { Ctx as Context, Arg, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { list, one, ref, rows, sql, value, type Ctx } from '../platform/index.js'
import { closeMyAccount } from './closeMyAccount.js'
import { HeldRole, heldRolesSql } from './HeldRole.view.js'
import { ProfileInput } from './inputs.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'
import { signOutEverywhere } from './signIn/sessions.js'
import { updateMyProfile } from './updateMyProfile.js'
import { DemoPerson, ViewerView } from './Viewer.view.js'

/** Who is looking. */
@Resolver()
export class ViewerQueries {
  @Query(() => ViewerView, { nullable: true, description: 'Who is signed in; null for the public.' })
  viewer(): ViewerView {
    return value<ViewerView>(
      ({ viewer }) => sql`(select jsonb_build_object(
        'signInAddress', own.email, 'needsName', p.family_name = '', 'hasPasskey', coalesce(own.has_passkey, false))
        from person p left join auth.own_sign_in() own on true where p.id = ${viewer.person})`,
    )
  }

  @Query(() => [DemoPerson], {
    description:
      'Fictional people one may become, those of the main story first; empty where there is no demo.',
  })
  demoPeople(): DemoPerson[] {
    const emails = story.map(([email]) => email)
    const parts = story.map(([, part]) => part)
    return rows(
      DemoPerson,
      () => sql`select d.id, d.name, d.locale, (${parts}::text[])[array_position(${emails}::text[], d.email)] as "part"
        from demo_people() d order by array_position(${emails}::text[], d.email), d.family_name, d.id`,
      200,
    )
  }
}

/** What belongs to who is looking. */
@Resolver(() => ViewerView)
export class ViewerFields {
  @FieldResolver(() => Person, { nullable: true, description: 'The person herself.' })
  person(): Person {
    return one<Person>(Person, ({ row, viewer }) => sql`${row.id} = ${viewer.person}`)
  }

  @FieldResolver(() => [Organisation], { description: 'Organisations she acts for.' })
  organisations(): Organisation[] {
    return list<Organisation>(
      Organisation,
      ({ row, viewer }) => sql`${row.id} = any(${viewer.organisations})`,
      ({ row }) => [{ by: row.name }],
    )
  }

  @FieldResolver(() => [HeldRole], { description: 'Roles she holds now.' })
  roles(): HeldRole[] {
    return rows(
      HeldRole,
      ({ viewer }) => heldRolesSql({ person: viewer.person, now: viewer.now, today: viewer.today }),
      100,
    )
  }
}

/** What a demo person is. */
@Resolver(() => DemoPerson)
export class DemoPersonFields {
  @FieldResolver(() => [HeldRole], { description: 'What she may be.' })
  roles(): HeldRole[] {
    return rows<HeldRole, DemoPerson>(
      HeldRole,
      ({ parent, viewer }) =>
        heldRolesSql({ person: sql`${parent.id}::uuid`, now: viewer.now, today: viewer.today }),
      20,
    )
  }
}

/** What anyone signed in may do with herself. */
@Resolver()
export class ViewerMutations {
  @Mutation(() => Person, { nullable: true, description: 'Changes one’s own name, language and telephone.' })
  async updateMyProfile(
    @Arg('input', () => ProfileInput, { description: 'The new values.' }) input: ProfileInput,
    @Context() ctx: Ctx,
  ): Promise<Person> {
    return ref(Person, await updateMyProfile(ctx, input))
  }

  @Mutation(() => ID, {
    description: 'Erases the viewer’s name, addresses and ways to sign in; gives the person’s id.',
  })
  async closeMyAccount(@Context() ctx: Ctx): Promise<string> {
    return closeMyAccount(ctx)
  }

  @Mutation(() => ID, { description: 'Signs out on all devices, this one included; gives the person’s id.' })
  async signOutEverywhere(@Context() ctx: Ctx): Promise<string> {
    return signOutEverywhere(ctx)
  }
}
