import './personal.js'
import './policy.js'
import type { ClassRef } from '../platform/index.js'
import { ResultWord } from './ResultWord.js'
import { CouncilFile, CouncilFileRow, MeetingReference } from './CouncilFile.js'

export { mountCouncilFiles } from './routes.js'
export { askCouncilSystem } from './fetchCouncilFile.js'
export { readCouncilFile } from './readCouncilFile.js'
export { councilFileMachine } from './states.js'
export { takeCouncilFile } from './takeCouncilFile.js'
export { CouncilFile }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [CouncilFile, CouncilFileRow, MeetingReference, ResultWord]
