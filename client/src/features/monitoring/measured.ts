import { valueShapes, type IndicatorKind } from '@mitsprache/api/contract'
import { useFormats, useTexts } from '@/texts/index.js'

/** How numbers of an indicator's kind are written: what was counted, and what it says in the unit of the kind. */
export function useMeasured() {
  const { t } = useTexts()
  const formats = useFormats()
  const plain = (n: number) => formats.number(Math.round(n * 10) / 10)
  const percent = (n: number) => t('monitoring.percent', { n: plain(n) })
  const yesNo = (n: number) => t(n === 1 ? 'monitoring.yes' : 'monitoring.no')
  const raw = (kind: IndicatorKind, n: number): string => {
    const { value } = valueShapes[kind]
    if (value === 'YES_NO') return yesNo(n)
    return value === 'RATE' ? percent(n) : plain(n)
  }
  return {
    /** A share, a change or a rate in percent, yes or no, else the number. */
    said(kind: IndicatorKind, n: number): string {
      const { value, target } = valueShapes[kind]
      if (value === 'YES_NO') return yesNo(n)
      return target === 'PERCENT' || value === 'RATE' ? percent(n) : plain(n)
    },
    /** A point of the picture: a share where values have a total, else the number itself. */
    drawnAs: (kind: IndicatorKind, n: number): string =>
      valueShapes[kind].reference === 'TOTAL' ? percent(n) : raw(kind, n),
    /** The number itself. */
    raw,
  }
}

/** What a value is drawn as: a share in percent where it has a total, else the number. */
export const drawn = (kind: IndicatorKind, value: number, reference: number | null): number =>
  valueShapes[kind].reference === 'TOTAL' && reference ? (value * 100) / reference : value
