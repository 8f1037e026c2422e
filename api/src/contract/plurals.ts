const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The rules of each language that was asked for: making them takes longer than applying them. */
const known = new Map<string, { rules: Intl.PluralRules; forms: readonly Intl.LDMLPluralRule[] }>()

function rulesOf(locale: string) {
  let found = known.get(locale)
  if (!found) {
    const rules = new Intl.PluralRules(locale)
    const has = new Set(rules.resolvedOptions().pluralCategories)
    found = { rules, forms: order.filter((form) => has.has(form)) }
    known.set(locale, found)
  }
  return found
}

/** The plural forms a language has, in the order its texts list them (zero, one, two, few, many, other). */
export function pluralForms(locale: string): readonly Intl.LDMLPluralRule[] {
  return rulesOf(locale).forms
}

/** Which of the listed forms of a text fits a number; a text with fewer forms ends with the general one. */
export function pluralIndex(locale: string, count: number, listed: number): number {
  const { rules, forms } = rulesOf(locale)
  return Math.min(forms.indexOf(rules.select(Math.abs(count))), listed - 1)
}
