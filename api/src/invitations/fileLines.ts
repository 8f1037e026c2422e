import * as v from 'valibot'
import { postKey } from '../accounts/index.js'
import { emailSchema } from '../contract/accounts.js'
import { longestName } from '../contract/fields.js'
import type { FileColumn, FileProblem } from '../contract/invitations.lists.js'
import type { Locale } from '../contract/locales.js'
import { lettersOf } from '../files/index.js'
import { columnOfHeading, localeOfWord } from './fileColumns.js'

/** The longest name of an organisation, and the longest postal address. */
const longestText = 200

/** One row of a file, as it would be put on the list. */
export interface FileLine {
  /** Its number in the file, the headings counted. */
  row: number
  givenName: string
  familyName: string
  email: string | null
  organisation: string | null
  locale: Locale
  groupId: string | null
  post: string | null
  problems: FileProblem[]
}
/** What a file says: its people, or the columns it lacks. */
export interface FileContent {
  /** Columns that were understood. */
  columns: FileColumn[]
  /** Headings nobody understood. */
  unknown: string[]
  /** Columns without which nobody can be invited. */
  missing: FileColumn[]
  lines: FileLine[]
}

/** Reads the rows of a table whose first row names its columns. */
export function fileContent(table: readonly string[][], groups: ReadonlyMap<string, string>): FileContent {
  const start = table.findIndex((row) => row.some((cell) => cell !== ''))
  const headings = start < 0 ? [] : (table[start] ?? [])
  const found = headings.map(columnOfHeading)
  const at = (column: FileColumn) => found.indexOf(column)
  const columns = [...new Set(found.filter((column) => column !== undefined))]
  const missing: FileColumn[] = []
  if (at('familyName') < 0 && at('name') < 0) missing.push('name')
  const byPost = at('street') >= 0 && at('town') >= 0
  if (at('email') < 0 && !byPost) missing.push('email')
  const unknown = headings.filter((heading, i) => heading !== '' && found[i] === undefined)
  if (missing.length > 0) return { columns, unknown, missing, lines: [] }
  const seen = new Set<string>()
  const lines = table.slice(start + 1).flatMap((row, i) => {
    if (row.every((cell) => cell === '')) return []
    const cell = (column: FileColumn) => (at(column) < 0 ? '' : (row[at(column)] ?? ''))
    return [lineOf(start + i + 2, cell, groups, seen)]
  })
  return { columns, unknown, missing, lines }
}

type Cell = (column: FileColumn) => string

function lineOf(row: number, cell: Cell, groups: ReadonlyMap<string, string>, seen: Set<string>): FileLine {
  const problems: FileProblem[] = []
  const name = nameOfCells(cell)
  if (name.familyName === '') problems.push('NAME_MISSING')
  if (name.givenName.length > longestName || name.familyName.length > longestName)
    problems.push('NAME_TOO_LONG')
  const email = v.safeParse(emailSchema, cell('email'))
  const post = postOf(cell)
  if (cell('email') !== '' && !email.success) problems.push('EMAIL_INVALID')
  if (cell('email') === '' && post === null) problems.push('CONTACT_MISSING')
  if ([cell('organisation'), post ?? ''].some((text) => text.length > longestText))
    problems.push('TEXT_TOO_LONG')
  const locale = localeOfWord(cell('language'))
  if (!locale) problems.push('LANGUAGE_UNKNOWN')
  const group = cell('group')
  const groupId = group === '' ? null : (groups.get(lettersOf(group)) ?? null)
  if (group !== '' && groupId === null) problems.push('GROUP_UNKNOWN')
  const address = cell('email') !== '' && email.success ? email.output : null
  // who shares an e-mail address with others is told apart where people are looked up
  const contact = !address && post && postKey({ ...name, post })
  if (contact && problems.length === 0 && seen.has(contact)) problems.push('TWICE')
  if (contact) seen.add(contact)
  return {
    row,
    ...name,
    email: address,
    organisation: cell('organisation') || null,
    locale: locale ?? 'de',
    groupId,
    post,
    problems,
  }
}

/** Two columns, or one: "Muster, Maria" or "Maria Muster". */
function nameOfCells(cell: Cell): { givenName: string; familyName: string } {
  if (cell('familyName') !== '') return { givenName: cell('givenName'), familyName: cell('familyName') }
  const whole = cell('name')
  const [family = '', given] = whole.split(/,(.*)/, 2).map((part) => part.trim())
  if (given !== undefined) return { givenName: given, familyName: family }
  const words = whole.split(' ')
  return { familyName: words.pop() ?? '', givenName: words.join(' ') }
}

function postOf(cell: Cell): string | null {
  const [street, town] = [cell('street'), [cell('postcode'), cell('town')].filter(Boolean).join(' ')]
  return street !== '' && cell('town') !== '' ? `${street}\n${town}` : null
}
