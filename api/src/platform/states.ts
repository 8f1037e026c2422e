import type { ClassRef } from './read/sql.js'

/** One state of a thing. Its label is the text `<namespace>.states.<machine>.<STATE>`. */
export interface State {
  terminal?: boolean
  /** Anyone may see the thing in this state. */
  public?: boolean
  /** The author may still change it. */
  editable?: boolean
}

/** One permitted move. Who may make it is policy, what else happens stands in the verb. */
export interface Move<S extends string> {
  from: readonly S[]
  to: S
  /** A reason must be given with it. */
  reason?: boolean
}

/** The table of a thing's states and moves: yields the guard, the enum, `availableActions`, the docs' picture and one generic test. */
export interface Machine<T extends object = object, S extends string = string, V extends string = string> {
  /** Dotted prefix of audit actions and texts: `papers.proposal`. */
  name: string
  entity: ClassRef<T>
  states: Record<S, State>
  initial: readonly S[]
  moves: Record<V, Move<S>>
}

const known: Machine[] = []

/** Declares a state machine over the entity's column `state`. */
export function machine<T extends object, S extends string, V extends string>(
  m: Machine<T, S, V>,
): Machine<T, S, V> {
  known.push(m as unknown as Machine)
  return m
}

/** All declared machines (for the generic test and the docs' picture). */
export function machines(): readonly Machine[] {
  return known
}
