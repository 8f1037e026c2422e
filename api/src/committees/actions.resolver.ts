import { FieldResolver, Resolver } from 'type-graphql'
import { allowed, sql, value, type ClassRef, type Row, type Sql } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'
import { Membership } from './Membership.js'
import { MinutesKeeper } from './MinutesKeeper.js'
import { PoolDeputy } from './PoolDeputy.js'
import { Seat } from './Seat.js'

/** SQL array of those of the verbs that the viewer may do to the row. */
function open<T extends object>(type: ClassRef<T>, row: Row<T>, verbs: readonly string[]): Sql {
  const cases = verbs.map((verb) => sql`case when ${allowed(type, verb, row)} then ${verb} end`)
  return sql`array_remove(array[${cases}]::text[], null)`
}

/** What the viewer may set up at a Body. */
@Resolver(() => Body)
export class BodyActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    const verbs = ['addCommittee', 'addOffice', 'setContact', 'setTerm', 'expectIntegrationBody']
    return value<string[], Body>(({ parent }) => open(Body, parent, verbs))
  }
}

const committeeVerbs = [
  'nameCommittee',
  'setProcedureRules',
  'addSeats',
  'addPoolDeputy',
  'appointKeeper',
  'resolveComposition',
  'callIn',
  'planMilestone',
  'enterActor',
]

/** What the viewer may set up at a committee. */
@Resolver(() => Committee)
export class CommitteeActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Committee>(({ parent }) => open(Committee, parent, committeeVerbs))
  }
}

/** What the viewer may do with a name. */
@Resolver(() => InstitutionName)
export class InstitutionNameActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], InstitutionName>(({ parent }) => open(InstitutionName, parent, ['confirmName']))
  }
}

/** What the viewer may do with a seat. */
@Resolver(() => Seat)
export class SeatActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Seat>(({ parent }) => open(Seat, parent, ['appointMember', 'nameSeat']))
  }
}

/** What the viewer may do with a membership. */
@Resolver(() => Membership)
export class MembershipActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Membership>(({ parent }) => open(Membership, parent, ['endMembership']))
  }
}

/** What the viewer may do with somebody on a list of deputies. */
@Resolver(() => PoolDeputy)
export class PoolDeputyActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], PoolDeputy>(({ parent }) => open(PoolDeputy, parent, ['endPoolDeputy']))
  }
}

/** What the viewer may do with who keeps the minutes. */
@Resolver(() => MinutesKeeper)
export class MinutesKeeperActions {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], MinutesKeeper>(({ parent }) => open(MinutesKeeper, parent, ['endKeeper']))
  }
}
