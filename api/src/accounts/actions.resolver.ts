import { FieldResolver, Resolver } from 'type-graphql'
import { allowed, availableActionsSql, sql, value, type Sql } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { Organisation } from './Organisation.js'
import { organisationMachine } from './states.js'

const when = (verb: string, condition: Sql): Sql => sql`case when ${condition} then ${verb} end`
const verbs = (cases: readonly Sql[]): Sql => sql`array_remove(array[${[...cases]}]::text[], null)`

/** What the viewer may do with an organisation. */
@Resolver(() => Organisation)
export class OrganisationActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Organisation>(({ parent }) => {
      const also = ['changeOrganisation', 'inviteDelegate', 'appointDelegate'].map((verb) =>
        when(verb, allowed(Organisation, verb, parent)),
      )
      return sql`${availableActionsSql(organisationMachine, parent)} || ${verbs(also)}`
    })
  }
}

/** What the viewer may do with a delegate. */
@Resolver(() => Delegate)
export class DelegateActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Delegate>(({ parent, viewer }) =>
      verbs([
        when('leaveOrganisation', allowed(Delegate, 'leaveOrganisation', parent)),
        when('changeDelegateRole', allowed(Delegate, 'changeDelegateRole', parent)),
        // one leaves oneself; removing is for others
        when(
          'removeDelegate',
          sql`${parent.personId} is distinct from ${viewer.person} and ${allowed(Delegate, 'removeDelegate', parent)}`,
        ),
      ]),
    )
  }
}

/** What the viewer may do with an open invitation. */
@Resolver(() => DelegateInvitation)
export class DelegateInvitationActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], DelegateInvitation>(({ parent }) =>
      verbs([
        when('withdrawDelegateInvitation', allowed(DelegateInvitation, 'withdrawDelegateInvitation', parent)),
      ]),
    )
  }
}
