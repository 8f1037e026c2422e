import type texts from './texts/de/errors.json'

/** Code of a refusal; each has a text under `errors` in every language, so a code without a text does not compile. */
export type ErrorCode = keyof typeof texts
