import type { ImportReport } from './importChains.js'

/** Examples shown of each reason. */
const shown = 3

/** What an import did as lines of text; why papers were left out, the most frequent reason first. */
export function printImport({ left, ...report }: ImportReport): string[] {
  const reasons = new Map<string, ImportReport['left']>()
  for (const one of left) reasons.set(one.reason, [...(reasons.get(one.reason) ?? []), one])
  const line = (label: string, value: number) => `${label.padEnd(44)}${value}`
  return [
    line('papers read', report.papers),
    line('loaded', report.loaded),
    line('  with stations', report.stations),
    line('there before', report.present),
    line('committees added', report.committeesAdded),
    line('left out', left.length),
    ...[...reasons]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .flatMap(([reason, papers]) => [
        line(`  ${reason}`, papers.length),
        ...papers
          .slice(0, shown)
          .map(({ reference, about }) => `    ${reference}${about ? `: ${about}` : ''}`),
      ]),
  ]
}
