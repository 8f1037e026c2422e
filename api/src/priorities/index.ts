import './personal.js'
import './policy.js'
import { fileSeenIf } from '../files/index.js'
import { alsoRead, and, sql, type ClassRef } from '../platform/index.js'
import { organisesEvent } from '../summits/index.js'
import { PriorityBox, PriorityCode } from './PriorityCode.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

export { guards } from './guards.sql.js'
export { roundMachine } from './states.js'
export { PriorityBox, PriorityCode, PriorityRound, PriorityTopic }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [PriorityRound, PriorityTopic, PriorityCode, PriorityBox]

// how many ballots wait is counted for everybody
alsoRead('priority_box_count')

// photos of the sheets show the room: they are for who plans the event
fileSeenIf((f, v) =>
  and(
    sql`${f.subjectEntity} = 'PriorityTopic'`,
    organisesEvent(
      sql`(select held.summit_id from priority_topic pinned join priority_round held on held.id = pinned.round_id where pinned.id = ${f.subjectId})`,
      v,
    ),
  ),
)
