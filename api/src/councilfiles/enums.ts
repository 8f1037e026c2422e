import {
  councilFileKinds,
  councilFileStates,
  councilRowStates,
  resultMeanings,
} from '../contract/councilfiles.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of what a file brings. */
export const CouncilFileKindEnum = enumOf(
  councilFileKinds,
  'CouncilFileKind',
  "What a file of a council's own system brings.",
)
/** GraphQL enum of the states of a file. */
export const CouncilFileStateEnum = enumOf(
  councilFileStates,
  'CouncilFileState',
  "How far a file of a council's own system is.",
)
/** GraphQL enum of what becomes of a row. */
export const CouncilRowStateEnum = enumOf(
  councilRowStates,
  'CouncilRowState',
  'What taking over a row of a file would do, or has done.',
)
/** GraphQL enum of what a result text says. */
export const ResultMeaningEnum = enumOf(
  resultMeanings,
  'ResultMeaning',
  "What a result text of a council's own system says.",
)
