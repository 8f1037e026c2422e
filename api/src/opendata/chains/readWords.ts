import type { ConsultationRole, Outcome } from '../../contract/consultations.lists.js'
import { namesNoBody, resultWords, roleWords, type Meaning } from './words.table.js'

/** What a result text says; the target as named, null when no body is named. */
export interface ReadResult {
  meaning: Meaning
  target: string | null
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const known = new Map<string, ReadResult | null>()
/** Texts that are remembered: a source uses few of them again and again. */
const mostKnown = 10_000

/** What a result text says by the reviewed table, or null when no line fits. */
export function readResult(text: string): ReadResult | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const found = lookUp(plain(text))
  if (known.size < mostKnown) known.set(text, found)
  return found
}

function lookUp(text: string): ReadResult | null {
  const small = text.toLowerCase()
  for (const [meaning, pattern] of resultWords) {
    const [, name] = pattern.exec(small) ?? []
    if (!pattern.test(small)) continue
    const target = name && !namesNoBody.test(name) ? text.slice(small.lastIndexOf(name)) : null
    return { meaning, target }
  }
  return null
}

/** What a body may do by the word of the source, or null when the word is unknown. */
export function readRole(text: string | null): ConsultationRole | null {
  return (text !== null && roleWords[plain(text).toLowerCase()]) || null
}

const advises: readonly ConsultationRole[] = ['HEARING', 'PRELIMINARY']
/** Meaning → outcome of a body that advises, of one that decides. */
const outcomes: Readonly<Record<Exclude<Meaning, 'WITHDRAWN'>, readonly [Outcome, Outcome]>> = {
  AGREED: ['RECOMMENDED', 'ADOPTED'],
  AGREED_AMENDED: ['RECOMMENDED_AMENDED', 'ADOPTED_AMENDED'],
  AGREED_PARTLY: ['RECOMMENDED_AMENDED', 'PARTLY_ADOPTED'],
  REFUSED: ['NOT_RECOMMENDED', 'REJECTED'],
  NOTED: ['NOTED', 'NOTED'],
  SETTLED: ['SETTLED', 'SETTLED'],
  POSTPONED: ['POSTPONED', 'POSTPONED'],
  REMOVED: ['REMOVED_FROM_AGENDA', 'REMOVED_FROM_AGENDA'],
  NO_VOTE: ['NO_VOTE', 'NO_VOTE'],
  REFERRED: ['REFERRED', 'REFERRED'],
  SENT_BACK: ['RETURNED_TO_PREVIOUS', 'RETURNED_TO_PREVIOUS'],
}

/** The outcome that a meaning is at a body of this role. Whether the role may record it is for the rules of the route to say. */
export function outcomeOf(meaning: Exclude<Meaning, 'WITHDRAWN'>, role: ConsultationRole): Outcome {
  return outcomes[meaning][advises.includes(role) ? 0 : 1]
}

/** Whether a result text says that nobody voted the other way; null when it does not say. */
export function saidUnanimous(text: string): boolean | null {
  if (/einstimmig/i.test(text)) return true
  return /mehrheit|mit stimmen/i.test(text) ? false : null
}
