import { lettersOf } from '../files/index.js'
import {
  councilColumns,
  councilHeadings,
  type CouncilColumn,
  type CouncilFileKind,
} from '../contract/councilfiles.lists.js'

/** What columns are called besides their name in the sample, in German or English. */
const others: Record<CouncilColumn, readonly string[]> = {
  committee: ['Ausschuss', 'Gremiumsname', 'Committee', 'Organization'],
  day: ['Tag', 'Sitzungsdatum', 'Sitzungstag', 'Beginn', 'Day', 'Date', 'Start'],
  time: ['Zeit', 'Sitzungsbeginn', 'Time'],
  place: ['Sitzungsort', 'Raum', 'Place', 'Location'],
  reference: ['Sitzungsnummer', 'Sitzung', 'Reference', 'Id'],
  state: ['Zustand', 'State'],
  number: ['Vorlage', 'Vorlagen-Nr', 'Nummer', 'Drucksache', 'Drucksachennummer', 'Number', 'Reference'],
  result: ['Beschlussergebnis', 'Abstimmungsergebnis', 'Result'],
  votesFor: ['Ja', 'Dafür', 'Yes'],
  votesAgainst: ['Nein', 'Dagegen', 'No'],
  abstentions: ['Enthaltung', 'Abstentions'],
  text: ['Beschluss', 'Wortlaut', 'Text', 'Resolution'],
  reason: ['Grund', 'Reason'],
  target: ['Verweisung', 'Verwiesen in', 'Zielgremium', 'Referred to'],
  dueOn: ['Wiedervorlage', 'Frist bis', 'Due'],
}

/** What stands in a file: rows by column, or the columns it lacks. */
export interface FileContent {
  missing: CouncilColumn[]
  /** Headings nobody understood. */
  unknown: string[]
  rows: { number: number; cells: Partial<Record<CouncilColumn, string>> }[]
}

/** Reads the rows of a table whose first row names its columns. Empty rows are none. */
export function contentOf(table: readonly string[][], kind: CouncilFileKind): FileContent {
  const { all, needed } = councilColumns[kind]
  const byName = new Map(
    all.flatMap((column) =>
      [councilHeadings[column], ...others[column]].map((name) => [lettersOf(name), column]),
    ),
  )
  const start = table.findIndex((row) => row.some((cell) => cell !== ''))
  const names = table[start] ?? []
  const found = names.map((name) => byName.get(lettersOf(name)))
  const missing = needed.filter((column) => !found.includes(column))
  const unknown = names.filter((name, at) => name !== '' && !found[at]).slice(0, 60)
  if (missing.length > 0) return { missing, unknown, rows: [] }
  const rows = table.slice(start + 1).flatMap((row, at) => {
    if (row.every((cell) => cell === '')) return []
    const cells: Partial<Record<CouncilColumn, string>> = {}
    for (const [place, column] of found.entries())
      // of two columns of one meaning the first counts
      if (column && cells[column] === undefined && row[place]) cells[column] = row[place]
    return [{ number: start + at + 2, cells }]
  })
  return { missing, unknown, rows }
}
