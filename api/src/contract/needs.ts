import * as v from 'valibot'
import { filledField, idField, languageField, optionalField, reasonField, textField } from './fields.js'
import { dietNeeds, mobilityNeeds, needKinds, orderKinds, type NeedKind } from './needs.lists.js'

/** The words people agree to when they tell what they need (`needs.consent.label` and `text`), kept under this number; new words get a new one. */
export const needsConsentVersion = 2

const people = v.pipe(
  v.number('REQUIRED'),
  v.integer('INVALID_VALUE'),
  v.minValue(1, 'NUMBER_TOO_SMALL'),
  v.maxValue(50, 'NUMBER_TOO_LARGE'),
)
/** Which need of its kind: a language, a way to be there, a food; childcare has none. */
function fits({ kind, detail }: { kind: NeedKind; detail: string | null }): boolean {
  if (kind === 'CHILDCARE') return detail === null
  if (kind === 'INTERPRETER') return v.is(languageField, detail)
  return v.is(v.picklist(kind === 'DIET' ? dietNeeds : mobilityNeeds), detail)
}
const need = v.pipe(
  v.object({
    kind: v.picklist(needKinds, 'UNKNOWN_CHOICE'),
    detail: v.nullish(textField(40), null),
    count: people,
  }),
  v.forward(v.partialCheck([['kind'], ['detail']], fits, 'UNKNOWN_CHOICE'), ['detail']),
)

/** Something an event cannot offer, and why: the reason is told to those who need it. */
export const cutNeedSchema = v.pipe(
  v.object({
    summitId: idField,
    kind: v.picklist(needKinds, 'UNKNOWN_CHOICE'),
    detail: v.nullish(textField(40), null),
    reason: reasonField,
  }),
  v.forward(v.partialCheck([['kind'], ['detail']], fits, 'UNKNOWN_CHOICE'), ['detail']),
)

/** Something that was not offered is offered after all. */
export const offerNeedSchema = v.pipe(
  v.object({
    summitId: idField,
    kind: v.picklist(needKinds, 'UNKNOWN_CHOICE'),
    detail: v.nullish(textField(40), null),
  }),
  v.forward(v.partialCheck([['kind'], ['detail']], fits, 'UNKNOWN_CHOICE'), ['detail']),
)

/** What is needed, each thing once. */
export const needsField = v.pipe(
  v.array(need),
  v.maxLength(30, 'TOO_MANY'),
  v.check(
    (needs) => new Set(needs.map(({ kind, detail }) => `${kind} ${detail}`)).size === needs.length,
    'INVALID_VALUE',
  ),
)

/** Tells what those who come need; nothing told takes everything back, the consent too. */
export const tellNeedsSchema = v.pipe(
  v.object({ registrationId: idField, consent: v.boolean('REQUIRED'), needs: needsField }),
  v.forward(
    v.partialCheck(
      [['consent'], ['needs']],
      ({ consent, needs }) => consent || needs.length === 0,
      'CONSENT_NEEDED',
    ),
    ['consent'],
  ),
)

const order = {
  kind: v.picklist(orderKinds, 'UNKNOWN_CHOICE'),
  what: filledField(500),
  number: v.nullish(
    v.pipe(
      v.number('REQUIRED'),
      v.integer('INVALID_VALUE'),
      v.minValue(1, 'NUMBER_TOO_SMALL'),
      v.maxValue(100_000, 'NUMBER_TOO_LARGE'),
    ),
    null,
  ),
  supplier: optionalField(200),
  contact: optionalField(200),
}
/** Writes down what is to be ordered. */
export const addOrderSchema = v.object({ summitId: idField, ...order })
/** Changes it. */
export const changeOrderSchema = v.object({ id: idField, ...order })
/** An order that is not wanted any more. */
export const cancelOrderSchema = v.object({ id: idField, reason: reasonField })
