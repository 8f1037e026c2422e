import { addAgendaItem } from '../../src/meetings/addAgendaItem.js'
import { addToAgenda } from '../../src/meetings/addToAgenda.js'
import { announceMeeting } from '../../src/meetings/announceMeeting.js'
import { setResolutionKind } from '../../src/meetings/setResolutionKind.js'
import { carryItem, postponeItem, removeItem } from '../../src/meetings/takeOffAgenda.js'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { reopenMinutes, signMinutes } from '../../src/minutes/signMinutes.js'
import { castVote, recordVotes } from '../../src/voting/castVote.js'
import {
  closeBallot,
  discardBallot,
  recordPaperBallot,
  recordShowOfHands,
} from '../../src/voting/closeBallot.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion, withdrawMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { liftRecusal, recuse } from '../../src/voting/recuse.js'
import { findNoQuorum, findQuorum } from '../../src/voting/findQuorum.js'
import {
  callItem,
  closeMeeting,
  doubtQuorum,
  interruptMeeting,
  openMeeting,
  resumeMeeting,
} from '../../src/voting/steerMeeting.js'
import { verbs } from '../world/index.js'
import type { Ctx } from '../../src/platform/index.js'

/** Everything that is done with meetings and with the papers they deal with. */
export const meetingVerbs: Record<string, (ctx: Ctx, input: never) => Promise<unknown>> = {
  ...verbs,
  ...{ addAgendaItem, addToAgenda, announceMeeting, carryItem, postponeItem, removeItem },
  ...{ castVote, recordVotes, closeBallot, discardBallot, recordPaperBallot, recordShowOfHands },
  ...{ concludeItem, openBallot, putMotion, withdrawMotion, recordPresence, recuse, liftRecusal },
  ...{ callItem, closeMeeting, doubtQuorum, findQuorum, interruptMeeting, openMeeting, resumeMeeting },
  ...{ findNoQuorum, setResolutionKind },
  // counted on its own: an item without a paper ends another way
  endFreeItem: concludeItem,
  ...{ beginMinutes, signMinutes, reopenMinutes },
}
