import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'

/** A table as people open it: the first row are headings. */
export type Lines = readonly (readonly string[])[]

/** As CSV for a German Excel: semicolons, a mark for UTF-8, and no cell that a program could take for a formula. */
export function csvOf(lines: Lines): string {
  return stringify(
    lines.map((line) => [...line]),
    { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' },
  )
}

/** As an Excel workbook; every cell is text, so nothing is computed. */
export function xlsxOf(lines: Lines): Promise<Buffer> {
  const [head = [], ...body] = lines
  return writeXlsxFile(
    [
      head.map((value) => ({ value, fontWeight: 'bold' as const, type: String })),
      ...body.map((line) => line.map((value) => ({ value, type: String }))),
    ],
    { columns: head.map(() => ({ width: 28 })), stickyRowsCount: 1 },
  ).toBuffer()
}
