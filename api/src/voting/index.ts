import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'

import { Attendance, Recusal } from './Attendance.js'
import { Ballot } from './Ballot.js'
import { Sitting, SittingRules } from './Sitting.js'
import { BallotGroup, BallotSeat, Vote } from './Vote.js'

export { followClosing } from './followClosing.js'
export { guards } from './guards.sql.js'
export * as roomVerbs from './verbs.js'
export { inRoom } from './visibility.js'
export * from './enums.js'
export { Attendance, Ballot, BallotGroup, BallotSeat, Recusal, Sitting, SittingRules, Vote }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [
  Sitting,
  SittingRules,
  Attendance,
  Recusal,
  Ballot,
  BallotSeat,
  Vote,
  BallotGroup,
]

// the room is read as one table of seats, by those who are in it
for (const table of ['attendance', 'recusal', 'ballot_seat', 'vote', 'ballot_group']) alsoRead(table)
// of votes by name everybody is told who said what, and nothing of the others
alsoRead('public_named_vote')
