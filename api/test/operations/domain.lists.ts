import { AnnualGoal, GuidingGoal, Measure } from '../../src/goals/index.js'
import { Consultation } from '../../src/consultations/index.js'
import { GoalServed, type Paper } from '../../src/papers/index.js'
import { DomainError, isUuid } from '../../src/platform/index.js'
import type { Role } from '../../src/platform/viewer.js'
import type { Order, View } from './domain.rows.js'
import { sees } from './domain.rules.js'

/** Counted no further. */
const COUNTED = 1000

/** The rows of a table that match and that the viewer sees, in order. */
export function visible<T extends { id: string }>(
  v: View,
  type: new () => T,
  where: (row: T) => boolean,
  order: Order<T> = [],
  most = 200,
): T[] {
  const found = v.rows.of(type).filter((row) => where(row) && sees(v, row))
  return v.rows.sorted(found, order).slice(0, most)
}

/** What a page is asked with. */
export interface Paged {
  first?: number | null
  after?: string | null
}

/** A page: a cursor is a place in the order of all rows, whoever may see its row. */
export function page<T extends { id: string }>(
  v: View,
  type: new () => T,
  where: (row: T) => boolean,
  order: Order<T>,
  name: string,
  { first, after }: Paged,
) {
  const all = v.rows.sorted(v.rows.of(type), order)
  const cursorOf = (row: T) => `cursor|${name}|${row.id}`
  let from = 0
  if (typeof after === 'string') {
    from = all.findIndex((row) => cursorOf(row) === v.cursor(after)) + 1
    if (from === 0) throw new DomainError('INVALID_INPUT')
  }
  const matches = (row: T) => where(row) && sees(v, row)
  const count = first ?? 20
  const following = all.slice(from).filter(matches)
  const nodes = following.slice(0, count)
  const end = nodes.at(-1)
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: { hasNextPage: following.length > count, endCursor: end ? cursorOf(end) : null },
    totalCount: Math.min(all.filter(matches).length, COUNTED),
  }
}

/** One row, if it is there and the viewer sees it. */
export const byId = <T extends { id: string }>(v: View, type: new () => T, id: string): T | null => {
  const row = isUuid(id) ? v.rows.get(type, id.toLowerCase()) : null
  return row && sees(v, row) ? row : null
}

/** Whether an argument was given. */
export const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** Whether a text has these letters in it, large or small; any has when nothing is asked for. */
export const contains = (text: string, part: string | null | undefined) =>
  !given(part) || text.toLowerCase().includes(part.toLowerCase())

/** The fields of action a proposal serves, by itself or through a goal or measure. */
export function fieldsServed(v: View, proposalId: string): (string | null | undefined)[] {
  return v.rows
    .of(GoalServed)
    .filter((g) => g.proposalId === proposalId)
    .map(
      (g) =>
        g.fieldId ??
        v.rows.get(GuidingGoal, g.guidingGoalId)?.fieldId ??
        v.rows.get(AnnualGoal, g.annualGoalId)?.fieldId ??
        v.rows.get(Measure, g.measureId)?.fieldId,
    )
}

/** Refuses who holds none of the roles anywhere, before anything is read. */
export function onlyFor(v: View, ...roles: Role[]): void {
  if (!v.isSystem && !v.holdsSomewhere(...roles)) throw new DomainError('FORBIDDEN')
}

/** Whether a paper lies on one of the viewer's desks. */
export function liesOn(v: View, p: Paper, desk: string): boolean {
  if (desk === 'OFFICE') return v.holds('OFFICE', p.leadOfficeId)
  if (desk === 'INTEGRATION_OFFICE') return v.holds('INTEGRATION_OFFICE', p.bodyId)
  return (
    v.holds('CLERK', p.bodyId) ||
    v.holds('CLERK', p.offeredToId) ||
    v.rows
      .of(Consultation)
      .some((c) => c.paperId === p.id && v.viewer.roles.includes(`CLERK@${c.committeeId}`))
  )
}
