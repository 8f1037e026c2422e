import papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import { invalid } from '../platform/index.js'

/** Rows a file may have unless told. */
const usualRows = 5000
/** Cells of a row that are looked at. */
const mostCells = 60
/** What a workbook may become when it is unpacked. */
const mostUnpacked = 40 * 1024 * 1024

/**
 * The cells of a CSV file or of the first sheet of a workbook, as text: whatever stands in a cell, nothing is worked out; line
 * breaks and signs nobody sees become one space, days are YYYY-MM-DD, times HH:MM, both with a space between.
 * Errors: INVALID_INPUT on `file` (FILE_UNREADABLE, FILE_QUOTES, TOO_MANY_ROWS).
 */
export async function readTable(bytes: Buffer, mediaType: string, mostRows = usualRows): Promise<string[][]> {
  const rows = mediaType.includes('spreadsheetml')
    ? await sheetOf(bytes)
    : linesOf(decoded(bytes), mostRows + 2)
  if (rows.length > mostRows + 1) throw invalid('file', 'TOO_MANY_ROWS', { limit: mostRows })
  return rows.map((row) => row.slice(0, mostCells).map(cleaned))
}

const invisible = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]+/gu

/** A cell as one line of text. */
export function cleaned(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  const text = cell instanceof Date ? dateOf(cell) : String(cell as string)
  // half a sign, as broken programs write it, cannot be kept
  return (
    Buffer.from(text)
      .toString('utf8')
      .normalize('NFC')
      .replace(invisible, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      // what we gave out kept a spreadsheet from reading a formula; it comes back as it was
      .replace(/^'(?=[=+\-@])/, '')
  )
}

/** What a workbook calls a date: a day, a time of day (which it counts from the first day it knows) or both. */
function dateOf(cell: Date): string {
  if (Number.isNaN(cell.getTime())) return ''
  // a workbook counts in fractions of a day, which are no whole seconds
  const at = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString()
  const [day, time] = [at.slice(0, 10), at.slice(11, 16)]
  if (at < firstDay) return time
  return time === '00:00' ? day : `${day} ${time}`
}
/** Before it a workbook has times only. */
const firstDay = '1904-01-02'

/** A word as it is compared: its letters and digits alone, small. */
export function lettersOf(text: string): string {
  return text.toLocaleLowerCase('de').replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Bytes as text: UTF-8 with or without a mark, UTF-16 with one, else what Windows wrote. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function linesOf(text: string, preview: number): unknown[][] {
  // spreadsheet programs name the sign between cells in a line of its own
  const named = /^sep=(.)\r?\n/.exec(text)
  const parsed = papa.parse<string[]>(named ? text.slice(named[0].length) : text, {
    delimitersToGuess: [';', ',', '\t'],
    preview,
    ...(named?.[1] ? { delimiter: named[1] } : {}),
  })
  // a cell that begins with a quotation mark and does not end with one has taken in the rows behind it
  const stray = parsed.errors.find(({ type }) => type === 'Quotes')
  if (stray) throw invalid('file', 'FILE_QUOTES', { row: (stray.row ?? 0) + 1 })
  return parsed.data
}

async function sheetOf(bytes: Buffer): Promise<unknown[][]> {
  if (unpackedSize(bytes) > mostUnpacked) throw invalid('file', 'FILE_UNREADABLE')
  try {
    return await readSheet(new Uint8Array(bytes).buffer as ArrayBuffer)
  } catch {
    throw invalid('file', 'FILE_UNREADABLE')
  }
}

/** How large a packed file says it becomes: a small one can hold an endless one. */
function unpackedSize(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 20 > bytes.length) return Infinity
  let at = bytes.readUInt32LE(end + 16)
  let size = 0
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return Infinity
    size += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return size
}
