import { expect } from 'vitest'
import type { Outcome } from '../../src/contract/consultations.lists.js'
import { afterOutcome, refusalOf, resultOf, type RouteStation } from '../../src/contract/route.js'
import type { TestInstallation } from '../harness/index.js'
import type { Command } from './walk.js'

/** Before an outcome is recorded: what has to stand in the database afterwards, by the rules alone. Gives the comparison. */
export async function foresee(
  t: TestInstallation,
  { verb, input }: Command,
): Promise<undefined | (() => Promise<void>)> {
  if (verb !== 'recordOutcome') return undefined
  const given = input as { id: string; outcome: Outcome; committeeId: string | null; dueOn: string | null }
  const [paper] = await t.db.query<{ id: string; state: string }[]>(
    'select p.id, p.state from paper p join consultation c on c.paper_id = p.id where c.id = $1',
    [given.id],
  )
  if (!paper) return undefined
  const before = await stationsOf(t, paper.id)
  const station = before.find(({ id }) => id === given.id)
  if (!station) throw new Error('the station is gone')
  const refusal = refusalOf(before, station, given)
  let made = 0
  const { route, step } = afterOutcome(
    { stations: before, withAuthor: paper.state === 'RETURNED' },
    station,
    given,
    () => `new ${String(made++)}`,
  )
  return async () => {
    expect(refusal, 'what the rules refuse was recorded').toBeNull()
    const now = await stationsOf(t, paper.id)
    expect(told(now)).toEqual(told(route.stations))
    const [after] = await t.db.query<{ state: string }[]>('select state from paper where id = $1', [paper.id])
    const expected = { author: 'RETURNED', ended: resultOf(now).state, opened: 'IN_CONSULTATION' }
    expect(after?.state).toBe(step.kind === 'waiting' ? paper.state : expected[step.kind])
  }
}

function stationsOf(t: TestInstallation, paperId: string): Promise<RouteStation[]> {
  return t.db.query<RouteStation[]>(
    `select id, committee_id as "committeeId", role, position, state, outcome, source, concluded_at as "concludedAt"
      from consultation where paper_id = $1`,
    [paperId],
  )
}

const told = (stations: readonly RouteStation[]) =>
  stations
    .map((s) => `${s.position} ${s.committeeId ?? ''} ${s.role} ${s.state} ${s.outcome ?? ''}`)
    .toSorted()
