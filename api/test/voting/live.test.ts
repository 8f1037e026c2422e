import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AgendaItem } from '../../src/meetings/index.js'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import { Engine } from '../../src/platform/read/engine.js'
import { castVote } from '../../src/voting/castVote.js'
import { recordShowOfHands } from '../../src/voting/closeBallot.js'
import { buildRole, viewerOfPerson } from '../factories/accounts.js'
import { buildCommittee, buildMembership, buildSeat } from '../factories/committees.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { begin, stageMeeting, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

const shared = `id mayRun items { id label title isPublic } sitting { id lacking places { seatId holder presence }
  ballots { id form state votesFor given places { seatId voted choice } } }`
const own = 'sitting { ownPlaces { seatId role } ownVotes { ballotId choice } }'
const follow = (s: Stage, viewer: Viewer, more = '') =>
  t.live(
    `subscription ($id: ID!) { meetingChanged(id: $id) { ${shared} ${more} } }`,
    { id: s.meeting.id },
    viewer,
  )
const newest = (text: string) => text.split('event: next\n').at(-1)?.split('\n\n')[0] ?? ''

/** Sits in another committee too. */
async function alsoElsewhere(viewer: Viewer): Promise<Viewer> {
  const { id: committeeId } = await buildCommittee(t)
  const { id: seatId } = await buildSeat(t, { committeeId })
  await buildMembership(t, { seatId, personId: viewer.personId ?? '' })
  return viewerOfPerson(t, viewer.personId ?? '')
}

async function closedItem(s: Stage): Promise<void> {
  const item = { label: 'N 1', title: 'Kanarienvogel', isPublic: false, position: 2 }
  await t.db.save(t.db.create(AgendaItem, { meetingId: s.meeting.id, ...item }))
}

test('a vote is read once for all members, whatever else each of them is, and once for the clerk', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  await closedItem(s)
  const members = [...s.members.slice(0, 3), ...(await Promise.all(s.members.slice(3, 6).map(alsoElsewhere)))]
  expect(new Set(members.map(({ roles }) => roles.join())).size).toBeGreaterThan(3)
  const id = await vote(s)
  const channels = await Promise.all([...members, s.clerk].map((viewer) => follow(s, viewer)))
  await Promise.all(channels.map((channel) => channel.until(/"state":"OPEN"/)))
  const read = vi.spyOn(Engine.prototype, 'read')
  await t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor: 6, votesAgainst: 1, abstentions: 0 }))
  await Promise.all(channels.map((channel) => channel.until(/"state":"CLOSED","votesFor":6/)))
  expect(read).toHaveBeenCalledTimes(2)
  read.mockRestore()
  const told = channels.map((channel) => newest(channel.seen()))
  expect(new Set(told.slice(0, -1)).size).toBe(1)
  expect(told[0]).toContain('"mayRun":false')
  expect(told.at(-1)).toContain('"mayRun":true')
  for (const text of told) expect(text).toContain('Kanarienvogel')
  for (const channel of channels) channel.end()
})

test('what a query shows those in the room the live channel shows them too, and not what is one member’s own', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  await closedItem(s)
  const id = await vote(s)
  const voter = s.members[1] as Viewer
  await t.as(voter, (ctx) => castVote(ctx, { id, choice: 'AGAINST' }))
  for (const viewer of [voter, await alsoElsewhere(s.members[2] as Viewer), s.deputy, s.clerk]) {
    const { data } = await t.query(
      `query ($id: ID!) { meeting(id: $id) { ${shared} } }`,
      { id: s.meeting.id },
      viewer,
    )
    const channel = await follow(s, viewer, own)
    const told = newest(await channel.until(/event: next[\s\S]*\n\n/))
    channel.end()
    const live = JSON.parse(told.replace('data: ', '')) as {
      data: { meetingChanged: { sitting: Record<string, unknown> } }
    }
    const { ownPlaces, ownVotes, ...sitting } = live.data.meetingChanged.sitting
    expect([ownPlaces, ownVotes]).toEqual([[], []])
    expect({ ...live.data.meetingChanged, sitting }).toEqual(
      (data as unknown as { meeting: unknown }).meeting,
    )
    expect(told).not.toContain('AGAINST')
  }
})

test('who is not in the room is told what is public, whatever rights they have elsewhere', async () => {
  const s = await stageMeeting(t)
  const other = await stageMeeting(t)
  await begin(s)
  await closedItem(s)
  await t.db.query('update meeting set agenda_public_since = now() where id = $1', [s.meeting.id])
  const id = await vote(s)
  const organiser = await buildRole(t, {
    role: 'INTEGRATION_OFFICE',
    scopeKind: 'INSTALLATION',
    scopeId: null,
  })
  const outsiders = [
    publicViewer('de'),
    other.clerk,
    other.members[0] as Viewer,
    await viewerOfPerson(t, organiser.personId),
  ]
  const inside = await follow(s, s.members[0] as Viewer)
  const channels = await Promise.all(outsiders.map((viewer) => follow(s, viewer)))
  await inside.until(/Kanarienvogel/)
  await t.as(s.members[1] as Viewer, (ctx) => castVote(ctx, { id, choice: 'FOR' }))
  await inside.until(/"given":1/)
  for (const channel of channels) {
    await channel.until(/(event: next[\s\S]*?\n\n[\s\S]*){2}/)
    expect(channel.seen()).toContain('"sitting":null')
    expect(channel.seen()).toContain('Sprachcaf')
    expect(channel.seen()).not.toMatch(/Kanarienvogel|seatId/)
    channel.end()
  }
  inside.end()
})

test('who sits in the committee no longer is told nothing more', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const leaves = s.members[0] as Viewer
  const channel = await follow(s, leaves)
  await channel.until(/"mayRun"/)
  channel.becomes({ ...leaves, roles: [], seatIds: [] })
  await channel.until(/event: complete/)
})
