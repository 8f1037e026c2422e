/** Days the steps of a paper usually have; the clerk may set other days where a verb takes a date. */
export const days = {
  /** A member of the integration body takes it up. */
  offer: 28,
  /** The applicants choose another way. */
  anotherWay: 28,
  /** The clerk looks through what arrived. */
  formalCheck: 14,
  /** The clerk asks an office for its statement. */
  requestStatement: 14,
  /** Another office signs. */
  coSign: 7,
  /** The clerk starts the route. */
  startRoute: 14,
  /** The Kreis says what it does with a town's request. */
  transfer: 56,
  /** The applicants answer questions. */
  answer: 28,
  /** A text is put into German. */
  translate: 7,
} as const
