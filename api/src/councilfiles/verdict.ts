import type { CouncilColumn, CouncilRowState } from '../contract/councilfiles.lists.js'
import type { ErrorCode } from '../contract/errors.js'
import type { FieldError } from '../platform/index.js'

/** A row of a file as it is judged. */
export interface FileRow {
  number: number
  cells: Partial<Record<CouncilColumn, string>>
}
/** What taking a row over would do, or why it is refused. */
export interface Verdict {
  state: CouncilRowState
  problems: FieldError[]
}

/** Something that is wrong with a row, at a column. */
export function wrong(
  field: CouncilColumn,
  code: ErrorCode,
  params: Record<string, string | number> = {},
): FieldError {
  return { field, code, params }
}
