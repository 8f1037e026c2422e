import { Body } from '../../src/committees/index.js'
import { Implementation } from '../../src/implementation/index.js'
import { Offer } from '../../src/offers/index.js'
import { Paper } from '../../src/papers/index.js'
import type { Reference } from './compare.js'
import { isLate } from './domain.council.js'
import { fieldsServed, given, liesOn } from './domain.lists.js'
import type { View } from './domain.rows.js'
import { isListed } from './domain.seesEvents.js'

/** A key by which something is counted. */
type Part = string | null

/** How many there are of each key, in the database's order of the named parts. */
function counted<T extends string>(
  v: View,
  keys: readonly Record<T, Part>[],
  order: readonly T[],
): (Record<T, Part> & { count: number })[] {
  const groups = new Map<string, Record<T, Part> & { id: string; count: number }>()
  for (const key of keys) {
    const id = JSON.stringify(key)
    const group = groups.get(id) ?? { ...key, id, count: 0 }
    groups.set(id, { ...group, count: group.count + 1 })
  }
  return v.rows.sorted(
    [...groups.values()],
    order.map((part) => ({ by: (group) => v.rows.rank(group[part]) })),
  )
}

const isPublic = (p: Paper) => p.publicSince !== null

/** A paper counts in each field it serves, and in none when it serves none. */
const keysOf = (v: View, p: Paper) => {
  const fields = [...new Set(fieldsServed(v, p.proposalId).filter((id) => given(id)))]
  const one = { bodyId: p.bodyId, state: p.state as string }
  return fields.length > 0
    ? fields.map((fieldId) => ({ ...one, fieldId: fieldId as Part }))
    : [{ ...one, fieldId: null }]
}

/** The compared root fields that count: what the dashboards show, counted row by row. */
export const countQueries: Reference<View>[string] = {
  deskCounts: (_, { desk }: { desk: string }, v) =>
    counted(
      v,
      v.rows
        .of(Paper)
        .filter((p) => liesOn(v, p, desk))
        .map(({ state }) => ({ state })),
      ['state'],
    ),
  paperTotals: (_, __, v) =>
    counted(
      v,
      v.rows
        .of(Paper)
        .filter(isPublic)
        .map(({ state }) => ({ state })),
      ['state'],
    ),
  paperCounts: (_, { bodyId }: { bodyId?: string | null }, v) => {
    const papers = v.rows.of(Paper).filter((p) => isPublic(p) && (!given(bodyId) || p.bodyId === bodyId))
    return counted(
      v,
      papers.flatMap((p) => keysOf(v, p)),
      ['bodyId', 'fieldId', 'state'],
    )
  },
  offerCounts: (_, __, v) =>
    counted(
      v,
      v.rows
        .of(Offer)
        .filter((o) => isListed(v, o))
        .map((o) => ({
          ags: v.rows.get(Body, o.bodyId)?.ags ?? null,
          kind: o.kind as string,
        })),
      ['ags', 'kind'],
    ),
  implementationProgress: (_, __, v) => {
    const told = v.rows
      .of(Implementation)
      .filter((i) => i.isPublic && v.rows.get(Paper, i.paperId)?.publicSince)
    const agsOf = (i: Implementation) => v.rows.get(Body, i.bodyId)?.ags ?? null
    return counted(
      v,
      told.map((i) => ({ ags: agsOf(i) })),
      ['ags'],
    ).map(({ ags, count }) => {
      const own = told.filter((i) => agsOf(i) === ags)
      const done = own.filter((i) => i.state === 'DONE').length
      return { ags, total: count, done, late: own.filter((i) => isLate(v, i)).length }
    })
  },
}
