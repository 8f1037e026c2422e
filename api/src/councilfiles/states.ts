import type { CouncilFileState } from '../contract/councilfiles.lists.js'
import { machine } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'

/** How far a file is. What it brings is written after the clerk confirmed it, and only then. */
export const councilFileMachine = machine<CouncilFile, CouncilFileState, CouncilFileVerb>({
  name: 'councilfiles.file',
  entity: CouncilFile,
  states: {
    FETCHING: {},
    READING: {},
    CHECKED: {},
    TAKING: {},
    DONE: { terminal: true },
    UNREADABLE: {},
    DISCARDED: { terminal: true },
  },
  initial: ['FETCHING', 'READING'],
  moves: {
    endFetching: { from: ['FETCHING'], to: 'READING' },
    fetchCouncilFileAgain: { from: ['UNREADABLE'], to: 'FETCHING' },
    endReading: { from: ['READING'], to: 'CHECKED' },
    giveUpReading: { from: ['FETCHING', 'READING'], to: 'UNREADABLE' },
    readAgain: { from: ['CHECKED'], to: 'READING' },
    confirmCouncilFile: { from: ['CHECKED'], to: 'TAKING' },
    discardCouncilFile: { from: ['FETCHING', 'READING', 'CHECKED'], to: 'DISCARDED' },
    endTaking: { from: ['TAKING'], to: 'DONE' },
  },
})
/** The moves of a file. */
export type CouncilFileVerb =
  | 'endFetching'
  | 'fetchCouncilFileAgain'
  | 'endReading'
  | 'readAgain'
  | 'giveUpReading'
  | 'confirmCouncilFile'
  | 'discardCouncilFile'
  | 'endTaking'
