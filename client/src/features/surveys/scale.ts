import { scaleSteps } from '@mitsprache/api/contract'

/** The step of the scale at a place, for its label. */
export function scaleKey(position: number): (typeof scaleSteps)[number] {
  return scaleSteps[position - 1] ?? '1'
}
