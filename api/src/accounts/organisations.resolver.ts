import { Arg, Args, ArgsType, Field, FieldResolver, ID, Query, Resolver } from 'type-graphql'
import {
  connectionOf,
  list,
  OnlyRoles,
  one,
  page,
  PageArgs,
  pick,
  sql,
  value,
  type ArgRefs,
  type Row,
} from '../platform/index.js'
import { Delegate, inForce } from './Delegate.js'
import { InvitationByLink } from './DelegateInvitation.view.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { OrganisationState } from './kinds.js'
import { Organisation } from './Organisation.js'
import { OrganisationText } from './OrganisationText.js'

/** A page of organisations. */
export const { Connection: OrganisationConnection } = connectionOf(Organisation, 'Organisation')
/** Its type. */
export type OrganisationConnection = InstanceType<typeof OrganisationConnection>

/** Which organisations to list. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of the municipality.' })
  ags?: string
  @Field(() => String, { nullable: true, description: 'A language it speaks with people.' })
  language?: string
}

/** Which organisations wait at the desk. */
@ArgsType()
export class OrganisationsToVerifyArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string
  @Field(() => OrganisationState, {
    nullable: true,
    description: 'Only those in this state; otherwise all that are not checked.',
  })
  state?: OrganisationState
}

const named = (row: Row<Organisation>, args: ArgRefs) =>
  args.has('search') && sql`position(lower(${args.get('search')}) in lower(${row.name})) > 0`

/** Organisations, for everybody and for the Integrationsbuero's desk. */
@Resolver()
export class OrganisationQueries {
  @Query(() => OrganisationConnection, { description: 'Checked organisations by name.' })
  organisations(@Args(() => OrganisationsArgs) _args?: OrganisationsArgs): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, args }) => [
        sql`${row.state} = 'VERIFIED' and ${row.removedAt} is null`,
        named(row, args),
        args.has('ags') && sql`${row.ags} = ${args.get('ags')}`,
        args.has('language') && sql`${args.get('language')} = any(${row.languages})`,
      ],
      ({ row }) => [{ by: row.name }],
    )
  }

  @Query(() => Organisation, { nullable: true, description: 'One organisation.' })
  organisation(@Arg('id', () => ID, { description: 'Its id.' }) _id?: string): Organisation {
    return one<Organisation>(Organisation, ({ row, args }) => sql`${row.id} = ${args.get('id', 'uuid')}`)
  }

  @Query(() => InvitationByLink, {
    nullable: true,
    description: 'The invitation behind a mailed link; null when there is none.',
  })
  invitationByLink(
    @Arg('token', () => String, { description: 'End of the mailed link.' }) _token?: string,
  ): InvitationByLink {
    return value<InvitationByLink>(
      ({ args, viewer }) => sql`(select jsonb_build_object(
        'organisationId', i.organisation_id, 'organisationName', i.organisation_name, 'role', i.role,
        'state', case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'WITHDRAWN'
                      when i.expires_at <= ${viewer.now} then 'EXPIRED' else 'OPEN' end,
        'sentTo', regexp_replace(i.email, '^(.)[^@]*', '\\1…'),
        'until', (i.expires_at at time zone 'Europe/Berlin')::date::text,
        'isMine', ${viewer.person} is not null and exists (select from auth.own_sign_in() own where lower(own.email) = lower(i.email)))
        from invitation_by_token(${args.get('token', 'text')}) i)`,
    )
  }

  @OnlyRoles('INTEGRATION_OFFICE')
  @Query(() => OrganisationConnection, {
    description: 'The Integrationsbuero’s desk: organisations that are not checked, the oldest first.',
  })
  organisationsToVerify(
    @Args(() => OrganisationsToVerifyArgs) _args?: OrganisationsToVerifyArgs,
  ): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, args }) => [
        sql`${row.removedAt} is null`,
        args.has('state')
          ? sql`${row.state} = ${args.get('state')}`
          : sql`${row.state} in ('UNVERIFIED', 'EXPIRED')`,
        named(row, args),
      ],
      ({ row }) => [{ by: row.createdAt }],
    )
  }

  @OnlyRoles('INTEGRATION_OFFICE')
  @Query(() => OrganisationConnection, {
    description: 'Organisations nobody acts for any more: the Integrationsbuero appoints someone.',
  })
  organisationsWithoutDelegate(@Args(() => PageArgs) _args?: PageArgs): OrganisationConnection {
    return page<Organisation, OrganisationConnection>(
      Organisation,
      ({ row, viewer }) => [
        sql`${row.removedAt} is null`,
        sql`${pick(
          Delegate,
          () => sql`count(*)`,
          (d) => sql`${d.organisationId} = ${row.id} and ${inForce(d, viewer.now)}`,
        )} = 0`,
      ],
      ({ row }) => [{ by: row.name }],
    )
  }
}

/** What hangs on an organisation. */
@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it says of itself in the viewer’s language, else in German, else in any.',
  })
  description(): string | null {
    return value<string | null, Organisation>(({ parent, viewer }) =>
      pick(
        OrganisationText,
        (t) => t.text,
        (t) => sql`${t.organisationId} = ${parent.id}`,
        (t) => sql`${t.language} = ${viewer.locale} desc, ${t.language} = 'de' desc, ${t.language}`,
      ),
    )
  }

  @FieldResolver(() => [OrganisationText], { description: 'All its descriptions.' })
  descriptions(): OrganisationText[] {
    return list<OrganisationText, Organisation>(
      OrganisationText,
      ({ row, parent }) => sql`${row.organisationId} = ${parent.id}`,
      ({ row }) => [{ by: row.language }],
      20,
    )
  }

  @FieldResolver(() => [Delegate], {
    description: 'Who acts for it now; empty for everybody but themselves and the Integrationsbuero.',
  })
  delegates(): Delegate[] {
    return list<Delegate, Organisation>(
      Delegate,
      ({ row, parent, viewer }) => [sql`${row.organisationId} = ${parent.id}`, inForce(row, viewer.now)],
      ({ row }) => [{ by: row.role }, { by: row.validFrom }],
      50,
    )
  }

  @FieldResolver(() => [DelegateInvitation], {
    description: 'Open invitations; empty for everybody but its delegates and the Integrationsbuero.',
  })
  invitations(): DelegateInvitation[] {
    return list<DelegateInvitation, Organisation>(
      DelegateInvitation,
      ({ row, parent, viewer }) => [
        sql`${row.organisationId} = ${parent.id} and ${row.acceptedAt} is null and ${row.withdrawnAt} is null`,
        sql`${row.expiresAt} > ${viewer.now}`,
      ],
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }
}
