import type { BallotState } from '../contract/voting.lists.js'
import { machine } from '../platform/index.js'
import { Ballot } from './Ballot.js'

/** A motion is put, voted on, its result declared. A vote that went wrong is discarded with a reason and taken anew. */
export const ballotMachine = machine<Ballot, BallotState, BallotVerb>({
  name: 'voting.ballot',
  entity: Ballot,
  states: { MOVED: {}, OPEN: {}, CLOSED: {}, DISCARDED: { terminal: true } },
  initial: ['MOVED'],
  moves: {
    openBallot: { from: ['MOVED'], to: 'OPEN' },
    closeBallot: { from: ['OPEN'], to: 'CLOSED' },
    withdrawMotion: { from: ['MOVED'], to: 'DISCARDED' },
    discardBallot: { from: ['OPEN', 'CLOSED'], to: 'DISCARDED', reason: true },
  },
})
/** The moves of a vote. */
export type BallotVerb = 'openBallot' | 'closeBallot' | 'withdrawMotion' | 'discardBallot'
