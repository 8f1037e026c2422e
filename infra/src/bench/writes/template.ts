import { randomBytes, randomUUID } from 'node:crypto'
import type { Sent } from './recorder.js'

/** The things a mutation is about, by name: ids, a session's token, a number. */
export type Subject = Record<string, string>

/** A part of a value that is another each time. */
type Part =
  | string
  | { input: string }
  /** It came back from a statement before: this row and cell, and how many ids stand before it there. */
  | { from: number; row: number; cell: number; nth: number }
  /** Made up by the program itself: one for each such id of the recording. */
  | { fresh: string }

/** A statement to be sent again with other values. */
export interface Step {
  text: string
  name?: string
  values?: (null | string | Part[])[]
  along: boolean
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A secret as links have them. */
const secrets = /(?<![\w-])[\w-]{32}(?![\w-])/g

/**
 * What one mutation sends, so that it can be sent for other things: found by comparing two recordings. An id or a secret in a value is of what
 * the mutation is about, or came back from a statement before, or is the same in both, or was made up.
 */
export function templateOf(
  [one, other]: readonly [readonly Sent[], readonly Sent[]],
  subject: Subject,
): Step[] {
  // names that are made up for a table are numbered on
  const told = (sent: readonly Sent[]): string =>
    sent.map(({ text }) => text.replaceAll(/(_)\d+(?=")/g, '$1')).join('\n')
  if (told(one) !== told(other))
    throw new Error(`Two mutations sent different statements:\n${told(one)}\n\nand\n\n${told(other)}`)
  const inputs = new Map(Object.entries(subject).map(([name, value]) => [value, name]))
  const escaped = [...inputs.keys()].map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const changing = new RegExp([...escaped, ids.source, secrets.source].join('|'), 'g')
  return one.map(({ text, name, values, along }, at) => ({
    text,
    ...(name !== undefined && { name }),
    along,
    ...(values && {
      values: values.map((value, n) => {
        if (value === null) return null
        const [same] = [other[at]?.values?.[n] ?? '']
        return partsOf(value, changing, (found) => {
          const input = inputs.get(found)
          if (input !== undefined) return { input }
          return cameBack(one.slice(0, at), found) ?? (same.includes(found) ? found : { fresh: found })
        })
      }),
    }),
  }))
}

function partsOf(value: string, changing: RegExp, what: (found: string) => Part): string | Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: found, index } of value.matchAll(changing)) {
    parts.push(value.slice(at, index), what(found))
    at = index + found.length
  }
  parts.push(value.slice(at))
  return parts.every((part) => typeof part === 'string') ? value : parts.filter((part) => part !== '')
}

function cameBack(before: readonly Sent[], id: string): Part | undefined {
  for (const [from, { rows }] of before.entries())
    for (const [row, cells] of rows.entries())
      for (const [cell, text] of cells.entries()) {
        const nth = text?.match(ids)?.indexOf(id) ?? -1
        if (nth >= 0) return { from, row, cell, nth }
      }
  return undefined
}

type Rows = (string | null)[][]

/** Fills the values of one step; `answers` are the rows that the steps before gave. */
export function filled(
  step: Step,
  subject: Subject,
  answers: readonly Rows[],
  made: Map<string, string>,
): (string | null)[] | undefined {
  return step.values?.map((value) =>
    Array.isArray(value) ? value.map((part) => written(part, subject, answers, made)).join('') : value,
  )
}

function written(part: Part, subject: Subject, answers: readonly Rows[], made: Map<string, string>): string {
  if (typeof part === 'string') return part
  if ('input' in part) return subject[part.input] ?? ''
  if ('from' in part) {
    const cell = answers[part.from]?.[part.row]?.[part.cell] ?? ''
    return (cell.length === 36 ? cell : cell.match(ids)?.[part.nth]) ?? ''
  }
  const id =
    made.get(part.fresh) ?? (part.fresh.length === 36 ? randomUUID() : randomBytes(24).toString('base64url'))
  made.set(part.fresh, id)
  return id
}

/** How many trips to the database the steps take: what is sent along waits for no answer. */
export const tripsOf = (steps: readonly Step[]): number => steps.filter(({ along }) => !along).length
