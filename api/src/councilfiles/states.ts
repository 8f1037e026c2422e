import type { CouncilFileState } from '../contract/councilfiles.lists.js'
import { machine } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'

/** How far a file is. What it brings is written after the clerk confirmed it, and only then. */
export const councilFileMachine = machine<CouncilFile, CouncilFileState, CouncilFileVerb>({
  name: 'councilfiles.file',
  entity: CouncilFile,
  states: {
    READING: {},
    CHECKED: {},
    TAKING: {},
    DONE: { terminal: true },
    UNREADABLE: { terminal: true },
    DISCARDED: { terminal: true },
  },
  initial: ['READING'],
  moves: {
    endReading: { from: ['READING'], to: 'CHECKED' },
    giveUpReading: { from: ['READING'], to: 'UNREADABLE' },
    readAgain: { from: ['CHECKED'], to: 'READING' },
    confirmCouncilFile: { from: ['CHECKED'], to: 'TAKING' },
    discardCouncilFile: { from: ['CHECKED'], to: 'DISCARDED' },
    endTaking: { from: ['TAKING'], to: 'DONE' },
  },
})
/** The moves of a file. */
export type CouncilFileVerb =
  'endReading' | 'readAgain' | 'giveUpReading' | 'confirmCouncilFile' | 'discardCouncilFile' | 'endTaking'
