/** What people may need to come: care for their children, an interpreter, a way without steps, food they may eat. */
export const needKinds = ['CHILDCARE', 'INTERPRETER', 'MOBILITY', 'DIET'] as const
/** A kind of need. */
export type NeedKind = (typeof needKinds)[number]

/** Ways to be there without a hurdle. */
export const mobilityNeeds = [
  'WHEELCHAIR',
  'NO_STAIRS',
  'HEARING_LOOP',
  'SIGN_LANGUAGE',
  'SEAT_IN_FRONT',
] as const
/** Food. */
export const dietNeeds = [
  'VEGETARIAN',
  'VEGAN',
  'HALAL',
  'KOSHER',
  'NO_PORK',
  'NO_GLUTEN',
  'NO_LACTOSE',
  'NO_NUTS',
] as const

/** What is ordered for an event. */
export const orderKinds = ['CATERING', 'CHILDCARE', 'INTERPRETING', 'TECHNOLOGY', 'OTHER'] as const
/** A kind of order. */
export type OrderKind = (typeof orderKinds)[number]
/** Which need an order answers: its number is proposed from what guests told. */
export const needOfOrder: Partial<Record<OrderKind, NeedKind>> = {
  CATERING: 'DIET',
  CHILDCARE: 'CHILDCARE',
  INTERPRETING: 'INTERPRETER',
}
/** States of an order. */
export const orderStates = ['OPEN', 'PLACED', 'CONFIRMED', 'CANCELLED'] as const
/** A state of an order. */
export type OrderState = (typeof orderStates)[number]
