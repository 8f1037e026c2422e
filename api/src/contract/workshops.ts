import * as v from 'valibot'
import { idField } from './fields.js'

/** Most wishes for workshops of one registration, the dearest first. */
export const mostWishes = 3

const momentField = v.pipe(
  v.date('INVALID_MOMENT'),
  v.check((at) => !Number.isNaN(at.getTime()), 'INVALID_MOMENT'),
)

/** Says when the places in the workshops of an event are drawn; null = they are given to who comes first. */
export const planWorkshopDrawSchema = v.object({ summitId: idField, drawsAt: v.nullish(momentField, null) })
/** Workshops, the dearest first, each once. */
export const wishesField = v.pipe(
  v.array(idField),
  v.maxLength(mostWishes, 'TOO_MANY'),
  v.check((ids) => new Set(ids).size === ids.length, 'SAME_WISH'),
)
/** Wishes for workshops, the dearest first; none takes them back. */
export const wishWorkshopsSchema = v.object({ registrationId: idField, itemIds: wishesField })
/** Takes a free place in a workshop, or gives it back with null. */
export const chooseWorkshopSchema = v.object({ registrationId: idField, itemId: v.nullish(idField, null) })
