import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { findOnObjection, objectToMinutes } from '../../src/minutes/objectToMinutes.js'
import { clock, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { refused } from '../voting/stage.js'
import { read, sign } from './read.js'
import { stageMinutes, written, type MinutesStage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => {
  clock.stopAt(undefined)
  return t?.close()
})

test(
  'who was there objects in time; the old text stays, the next minutes record it with what was found',
  { timeout: 120_000 },
  async () => {
    const s = await stageMinutes(t)
    const id = await written(s)
    const object = (who: Viewer, more: object = {}) =>
      t.as(who, (ctx) => objectToMinutes(ctx, { id, text: 'Ich war bis zum Ende da.', ...more }))
    const [member, absent] = [s.members[1] as Viewer, s.members[7] as Viewer]
    expect(await refused(object(member))).toBe('MINUTES_NOT_EFFECTIVE')
    await sign(s, s.keeper, id)
    await sign(s, s.chair, id)
    expect(await refused(object(absent))).toBe('FORBIDDEN')
    expect(await refused(object(s.keeper))).toBe('FORBIDDEN')
    const before = (await read(s, undefined)).minutes?.publicPart
    await object(member)
    await object(member, { text: 'Geheimes stimmt nicht.', isPublic: false })
    clock.stopAt(new Date(clock.now().getTime() + 15 * 86_400_000))
    expect(await refused(object(member))).toBe('MINUTES_OBJECTION_LATE')
    clock.stopAt(undefined)
    expect((await read(s, undefined)).minutes?.publicPart).toEqual(before)

    // the next meeting of the committee
    const next = await t.db.query<{ id: string }[]>(
      `insert into meeting (body_id, state, starts_at, place) values ($1, 'CLOSED', now() + interval '1 day', 'Rathaus') returning id`,
      [s.committee.bodyId],
    )
    const meetingId = next[0]?.id ?? ''
    await t.db.query(
      'insert into meeting_committee (meeting_id, committee_id, is_lead) values ($1, $2, true)',
      [meetingId, s.committee.id],
    )
    const later = await t.as(s.keeper, (ctx) => beginMinutes(ctx, meetingId))
    const there = { ...s, meeting: { ...s.meeting, id: meetingId } } as MinutesStage
    const draft = (await read(there, s.keeper)).minutes
    expect(draft?.publicPart?.objections).toMatchObject([{ text: 'Ich war bis zum Ende da.', finding: null }])
    expect(draft?.otherPart?.objections).toMatchObject([{ text: 'Geheimes stimmt nicht.' }])
    const objectionId = draft?.publicPart?.objections[0]?.id
    const find = (minutes: string) =>
      t.as(s.keeper, (ctx) => findOnObjection(ctx, { id: minutes, objectionId, finding: 'Er trifft zu.' }))
    expect(await refused(find(id))).toBe('MINUTES_FROZEN')
    expect(await refused(find(await written(await stageMinutes(t))))).toBe('FORBIDDEN')
    await find(later)
    await sign(there, s.keeper, later)
    await sign(there, s.chair, later)
    const everybody = (await read(there, undefined)).minutes
    expect(everybody?.publicPart?.objections).toMatchObject([{ finding: 'Er trifft zu.' }])
    expect(JSON.stringify(everybody)).not.toContain('Geheimes')
    expect((await read(s, undefined)).minutes?.objected).toMatchObject([{ meetingId }])
    expect((await read(s, member)).minutes?.objected).toMatchObject([{ meetingId }, { meetingId }])
  },
)
