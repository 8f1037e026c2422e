import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { recordOutcome } from './recordOutcome.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(() => w?.t.close())

test('a referral lies on the desks of both committees and on the list until it comes back', async () => {
  const id = await w.j.openStation(w.papers.scheduled.paperId)
  const [sender] = await w.t.db.query<{ committee_id: string }[]>(
    'select committee_id from consultation where id = $1',
    [id],
  )
  const other = await idOf(
    w.t,
    `select id from committee where body_id = $1 and id <> $2 and removed_at is null and kind <> 'INTEGRATION_BODY' order by id limit 1`,
    [w.places.neuss, sender?.committee_id],
  )
  const dueOn = addDays(w.j.today, 40)
  const given = { id, decidedOn: w.j.today, reason: 'Dort gehört es hin.', committeeId: other, dueOn }
  await w.t.as(w.cast.clerk, (ctx) => recordOutcome(ctx, { ...given, outcome: 'REFERRED' }))
  const referral = await idOf(
    w.t,
    `select id from consultation where follows_id = $1 and source = 'REFERRAL'`,
    [id],
  )
  const desks = () =>
    w.t.db.query<{ kind: string; assignees: string[]; due: string }[]>(
      'select kind, assignees, due::text from task where subject_id = $1 and closed_at is null order by kind',
      [referral],
    )
  expect(await desks()).toEqual([
    { kind: 'consultations.decide', assignees: [`CHAIR@${other}`], due: dueOn },
    { kind: 'consultations.schedule', assignees: [`CLERK@${other}`, `CLERK@${w.places.neuss}`], due: dueOn },
    { kind: 'consultations.watchReferral', assignees: [`CLERK@${sender?.committee_id}`], due: dueOn },
  ])
  const listed = async () => {
    const { data } = await w.t.query(
      'query { openReferrals(ags: "05162024") { id } openAll: openReferrals { id } }',
    )
    return JSON.stringify(data).split(referral).length - 1
  }
  expect(await listed()).toBe(2)
  await w.t.as(w.cast.clerk, (ctx) =>
    recordOutcome(ctx, { id: referral, decidedOn: w.j.today, outcome: 'RECOMMENDED' }),
  )
  expect(await desks()).toEqual([])
  expect(await listed()).toBe(0)
})
