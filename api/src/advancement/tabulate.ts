import { advancementQuestions, type AdvancementQuestion } from '../contract/advancement.lists.js'
import { hideSmall, SMALL_BELOW, type Cell, type Sum } from '../reports/index.js'

/** What the staff of an office answered, exactly. */
export interface Counted {
  officeId: string
  answers: number
  questions: Partial<Record<AdvancementQuestion, { answered: number; options: readonly number[] }>>
}

/** A number of the table that may be shown; null where it is left out. Without an office: all together; without an option: how many answered. */
export interface Count {
  question: AdvancementQuestion
  option: string | null
  officeId: string | null
  count: number | null
}

/** The table of all questions, small numbers and those by which they could be worked out left out. */
export function tabulate(offices: readonly Counted[]): Count[] {
  return (Object.keys(advancementQuestions) as AdvancementQuestion[]).flatMap((question) =>
    tableOf(question, offices),
  )
}

const ALL = 'all'
const keyOf = (office: string, what: string) => `${office}/${what}`

/**
 * One question. An office where fewer than five answered it does not count, not even in the sums: so how many answered may be told of
 * every office, and where one may choose several, what was chosen of one option says nothing of another.
 */
function tableOf(question: AdvancementQuestion, all: readonly Counted[]): Count[] {
  const { kind, options } = advancementQuestions[question]
  const answered = (one: Counted) => one.questions[question]?.answered ?? 0
  const chose = (one: Counted, at: number) => one.questions[question]?.options[at] ?? 0
  const offices = all.filter((one) => answered(one) >= SMALL_BELOW)
  const columns: Column[] = options.map((option, at) => ({ what: option, number: (one) => chose(one, at) }))
  const tables =
    kind === 'ONE'
      ? [columns]
      : columns.map((column): Column[] => [
          column,
          { what: `not ${column.what}`, number: (one) => answered(one) - column.number(one) },
        ])
  const hidden = new Set(tables.flatMap((table) => [...hiddenOf(offices, answered, table)]))
  const rowOf = (officeId: string | null, number: (count: (one: Counted) => number) => number): Count[] => [
    { question, option: null, officeId, count: number(answered) },
    ...columns.map(({ what, number: count }) => ({
      question,
      option: what,
      officeId,
      count: hidden.has(keyOf(officeId ?? ALL, what)) ? null : number(count),
    })),
  ]
  return [
    ...offices.flatMap((one) => rowOf(one.officeId, (count) => count(one))),
    ...rowOf(null, (count) => total(offices, count)),
  ]
}

interface Column {
  what: string
  number: (one: Counted) => number
}
const total = (offices: readonly Counted[], number: (one: Counted) => number) =>
  offices.reduce((sum, one) => sum + number(one), 0)

/** What is left out of columns that together make up how many answered, which everybody knows. */
function hiddenOf(
  offices: readonly Counted[],
  answered: (one: Counted) => number,
  columns: readonly Column[],
): ReadonlySet<string> {
  const cells: Cell[] = []
  const sums: Sum[] = []
  for (const { what, number } of [...columns, { what: '', number: answered }]) {
    const put = (row: string, value: number) =>
      cells.push({
        key: keyOf(row, what),
        value,
        isSmall: what !== '' && value < SMALL_BELOW,
        isKnown: what === '',
      })
    for (const one of offices) put(one.officeId, number(one))
    put(ALL, total(offices, number))
    sums.push({ total: keyOf(ALL, what), parts: offices.map(({ officeId }) => keyOf(officeId, what)) })
  }
  for (const row of [...offices.map(({ officeId }) => officeId), ALL])
    sums.push({ total: keyOf(row, ''), parts: columns.map(({ what }) => keyOf(row, what)) })
  return hideSmall(cells, sums).hidden
}
