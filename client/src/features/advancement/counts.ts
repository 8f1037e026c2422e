/** A number of a plan's table; null where it is left out. */
export interface Count {
  question: string
  option: string | null
  officeId: string | null
  count: number | null
}

/** A number of the table by its place; without an option how many answered, without an office all together. */
export function countOf(
  counts: readonly Count[],
  question: string,
  option: string | null,
  officeId: string | null = null,
): number | null {
  const found = counts.find(
    (one) => one.question === question && one.option === option && one.officeId === officeId,
  )
  return found?.count ?? null
}

/** The share of those answering who speak a further language, from 0 to 1; null where it is not told. */
export function shareOfSpeakers(counts: readonly Count[]): number | null {
  const answered = countOf(counts, 'speaks', null)
  const none = countOf(counts, 'speaks', 'none')
  return answered && none !== null ? (answered - none) / answered : null
}
