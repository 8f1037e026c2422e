import './minutesDocument.js'
import './personal.js'
import './policy.js'
import { alsoRead, type ClassRef } from '../platform/index.js'
import { Minutes } from './Minutes.js'
import { MinutesObjection } from './MinutesObjection.js'
import { MinutesNote, MinutesPart, MinutesSignature } from './MinutesNote.js'

export * from './enums.js'
export { beginMinutes } from './beginMinutes.js'
export { guards } from './guards.sql.js'
export { minutesMachine } from './states.js'
export { Minutes, MinutesNote, MinutesObjection, MinutesPart, MinutesSignature }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [Minutes, MinutesNote, MinutesPart, MinutesSignature, MinutesObjection]

// who has signed is told beside the minutes
alsoRead('minutes_signature')
// that minutes were objected to is told beside them, not what was said
alsoRead('minutes_objection')
