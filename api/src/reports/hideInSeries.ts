import type { IndicatorKind } from '../contract/goals.lists.js'
import { hideSmall, SMALL_BELOW, type Cell, type Sum } from './smallCells.js'
import type { FrozenValue } from './snapshot.js'

/** A value as it is read: exactly, and as everybody may see it. */
export interface ReadValue {
  indicatorId: string
  placeId: string
  group: string | null
  day: string
  sourceId: string
  exactAmount: number
  exactBase: number | null
  amount: number | null
  base: number | null
  isSecret: boolean
  /** Smallest number its publisher lets everybody see; null where its numbers are not about people one could find out. */
  smallest: number | null
}

/** Kinds whose numbers count something, and those whose second number is the whole the first is a part of. */
const counting: readonly IndicatorKind[] = [
  'COVERAGE',
  'PERCENT_CHANGE',
  'COUNT_IN_REGION',
  'TREND',
  'QUOTA_PER_GROUP',
]
const parted: readonly IndicatorKind[] = ['COVERAGE', 'QUOTA_PER_GROUP']

const keyOf = ({ placeId, group }: Pick<ReadValue, 'placeId' | 'group'>, part: string) =>
  `${placeId}/${group ?? ''}/${part}`

/**
 * Takes from a series what is too small, and what would give it away: a number smaller than 5 (or than its publisher wants), what is left
 * of it to its whole, and through the sums over groups and over the municipalities to the Kreis, day by day. What everybody sees elsewhere
 * hides nothing.
 */
export function hideInSeries(
  kind: IndicatorKind,
  values: readonly ReadValue[],
  kreis: string | undefined,
): FrozenValue[] {
  const days = [...new Set(values.map(({ day }) => day))]
  return days.flatMap((day) => {
    const table = values.filter((value) => value.day === day)
    const hidden = counting.includes(kind) ? hiddenOn(kind, table, kreis) : new Set<string>()
    return table.map((value) => {
      const [amountGone, baseGone] = [hidden.has(keyOf(value, 'amount')), hidden.has(keyOf(value, 'base'))]
      return {
        placeId: value.placeId,
        group: value.group,
        day,
        value: amountGone ? null : value.amount,
        reference: baseGone ? null : value.base,
        isHidden: amountGone || baseGone || value.isSecret,
      }
    })
  })
}

function hiddenOn(
  kind: IndicatorKind,
  table: readonly ReadValue[],
  kreis: string | undefined,
): ReadonlySet<string> {
  const parts = parted.includes(kind) ? ['amount', 'rest', 'base'] : ['amount']
  const cells = table.flatMap((value) => cellsOf(value, parts))
  const keys = new Set(cells.map(({ key }) => key))
  const sums: Sum[] = table.flatMap((value) => [
    { total: keyOf(value, 'base'), parts: [keyOf(value, 'amount'), keyOf(value, 'rest')] },
  ])
  const add = (total: string, of: readonly string[]) => {
    const known = of.filter((key) => keys.has(key))
    if (keys.has(total) && known.length > 0) sums.push({ total, parts: known })
  }
  const groups = [...new Set(table.map(({ group }) => group))]
  const places = [...new Set(table.map(({ placeId }) => placeId))]
  for (const part of parts) {
    for (const placeId of places)
      add(
        keyOf({ placeId, group: null }, part),
        groups.filter((group) => group !== null).map((group) => keyOf({ placeId, group }, part)),
      )
    if (kreis)
      for (const group of groups)
        add(
          keyOf({ placeId: kreis, group }, part),
          places.filter((id) => id !== kreis).map((placeId) => keyOf({ placeId, group }, part)),
        )
  }
  const first = hideSmall(cells, sums).hidden
  // what others show already cannot be helped; of itself the report gives nothing away all the same
  return hideSmall(
    cells.map((cell) => ({ ...cell, isKnown: false, isSmall: first.has(cell.key) })),
    sums,
  ).hidden
}

function cellsOf(value: ReadValue, parts: readonly string[]): Cell[] {
  const { exactAmount, exactBase, isSecret, smallest } = value
  const least = smallest === null ? 0 : Math.max(SMALL_BELOW, smallest)
  const numbers: Record<string, number | null> = {
    amount: exactAmount,
    base: exactBase,
    rest: exactBase === null || exactBase < exactAmount ? null : exactBase - exactAmount,
  }
  return parts.flatMap((part): Cell[] => {
    const number = numbers[part]
    if (number === null || number === undefined) return []
    return [
      {
        key: keyOf(value, part),
        value: number,
        isSmall: number < least || (isSecret && part !== 'rest'),
        isKnown: !isSecret,
      },
    ]
  })
}
