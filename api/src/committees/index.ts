import './personal.js'
import './policy.js'
import './scopeNames.js'

export { addSeats } from './addSeats.js'
export { Body } from './Body.js'
export { Committee } from './Committee.js'
export { chairAndKeepersOn, chairAndKeepersSql, type Serving } from './chairAndKeepersOn.js'
export { committeeOfKind } from './committeeOfKind.js'
export { Composition } from './Composition.js'
export { ContactPerson } from './ContactPerson.js'
export { deputiesOf, deputiesSql, mayDeputise, type SeatDeputy } from './deputiesOf.js'
export { GroupMember } from './GroupMember.js'
export { InstitutionName } from './InstitutionName.js'
export {
  BodyKind,
  BodyLack,
  CommitteeDuty,
  CommitteeKind,
  CompositionState,
  Mandate,
  MembershipRole,
  SeatKind,
} from './kinds.js'
export { endMembership } from './endMembership.js'
export { guards } from './guards.sql.js'
export { existsOn } from './lacks.js'
export { LegislativeTerm } from './LegislativeTerm.js'
export { Membership } from './Membership.js'
export { MinutesKeeper } from './MinutesKeeper.js'
export { closedBefore, closedPeriods, longestNotice } from './closedPeriods.js'
export { ClosedPeriod } from './ClosedPeriod.js'
export { bodyKindOn, bodyNameOn, committeeNameOn, officeNameOn } from './names.js'
export { Office } from './Office.js'
export { ParliamentaryGroup } from './ParliamentaryGroup.js'
export { PoolDeputy } from './PoolDeputy.js'
export { majoritiesExist, MajorityOf } from './MajorityOf.js'
export {
  DayUnit,
  MajorityEnum,
  MeetingForm,
  QuorumBase,
  ResolutionKindEnum,
  VoteForm,
} from './procedure.kinds.js'
export { ProcedureRules } from './ProcedureRules.js'
export { rolesByMembership } from './rolesByMembership.js'
export { rulesOn } from './rulesOn.js'
export { Seat } from './Seat.js'
export { SeatGroup } from './SeatGroup.js'
export { NewMemberInput } from './setUp.inputs.js'
export { votingSeatsOn, votingSeatsSql } from './votingSeatsOn.js'
export { whom } from './whom.js'
