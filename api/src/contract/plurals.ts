const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The plural forms a language has, in the order its texts list them (zero, one, two, few, many, other). */
export function pluralForms(locale: string): readonly Intl.LDMLPluralRule[] {
  const has = new Set(new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
  return order.filter((form) => has.has(form))
}

/** Which of the listed forms of a text fits a number; a text with fewer forms ends with the general one. */
export function pluralIndex(locale: string, count: number, listed: number): number {
  const rule = new Intl.PluralRules(locale).select(Math.abs(count))
  return Math.min(pluralForms(locale).indexOf(rule), listed - 1)
}
