/** The budget years a cost falls into, in words; nothing when none was named. */
export function budgetYears(
  { budgetFrom, budgetTo }: { budgetFrom: number | null; budgetTo: number | null },
  t: (key: string, places: Record<string, unknown>) => string,
): string {
  if (budgetFrom === null || budgetTo === null) return ''
  const years = budgetFrom === budgetTo ? String(budgetFrom) : `${budgetFrom}–${budgetTo}`
  return t('papers.pages.budget', { years })
}
