import { randomUUID } from 'node:crypto'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { finishGroup, makeGroupLink, openGroup } from '../../src/groupwork/openGroup.js'
import { voteOnGoals } from '../../src/groupwork/plenum.js'
import { removeGroupItem } from '../../src/groupwork/arrangeItems.js'
import { saveGroupItem } from '../../src/groupwork/saveGroupItem.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { makePointCodes } from '../../src/priorities/makePointCodes.js'
import { planRound } from '../../src/priorities/planRound.js'
import { closeRound, openRound } from '../../src/priorities/steerRound.js'
import { idOf, type World } from '../world/index.js'
import { signedIn, type Table, type Who } from './mutations.js'
import { planners } from './summits.js'

const day = 86_400_000
const topics = [{ text: 'Bildung' }, { text: 'Arbeit' }]

/** An event of Neuss with rounds of points that are prepared, open and closed. */
export async function roomOf(w: World) {
  const { t, cast, places } = w
  const as = <R>(work: Parameters<typeof t.as<R>>[1]) => t.as(cast.integrationOffice, work)
  const summitId = await as(async (ctx) =>
    announceSummit(
      ctx,
      await planSummit(ctx, {
        kind: 'SUMMIT',
        title: 'Integrationsgipfel',
        about: 'Was wurde erreicht?',
        place: 'Rathaus Neuss',
        startsAt: new Date(Date.now() + 30 * day),
        endsAt: new Date(Date.now() + 31 * day),
        bodyId: places.neuss,
        capacity: 10,
      }),
    ),
  )
  const round = () => as((ctx) => planRound(ctx, { summitId, pointsEach: 3, topics }))
  const [draft, open, closed] = [await round(), await round(), await round()]
  await as((ctx) => makePointCodes(ctx, { id: open, count: 1 }))
  await as((ctx) => openRound(ctx, open))
  await as(async (ctx) => closeRound(ctx, await openRound(ctx, closed)))
  const topic = await idOf(t, 'select id from priority_topic where round_id = $1 and position = 1', [open])
  const [slip] = await t.db.query<{ code: string }[]>('select code from priority_code where round_id = $1', [
    open,
  ])
  return { summitId, draft, open, closed, topic, code: slip?.code ?? '' }
}

/** Workshops of that event: without a page, being written, finished, voted on. */
export async function groupsOfRoom(w: World, summitId: string) {
  const { t, cast } = w
  const as = <R>(work: Parameters<typeof t.as<R>>[1]) => t.as(cast.integrationOffice, work)
  const field = await idOf(t, 'select id from field_of_action order by position limit 1')
  const startsAt = new Date(Date.now() + 30.5 * day)
  await as((ctx) =>
    setProgramme(ctx, {
      id: summitId,
      items: [1, 2, 3, 4].map((n) => ({ startsAt, title: `Workshop ${n}`, fieldId: field })),
    }),
  )
  const workshops = await t.db.query<{ id: string }[]>(
    'select id from programme_item where summit_id = $1 order by title',
    [summitId],
  )
  const group = async (at: number) => {
    const id = await as((ctx) => openGroup(ctx, workshops[at]?.id))
    const goal = randomUUID()
    const fields = { text: 'Alle lernen Deutsch.' }
    await as((ctx) =>
      saveGroupItem(ctx, { groupId: id, id: goal, kind: 'GUIDING_GOAL', revision: 0, fields }),
    )
    return { id, goal }
  }
  const [open, final, voted] = [await group(1), await group(2), await group(3)]
  const { token } = await as((ctx) => makeGroupLink(ctx, open.id))
  const removed = randomUUID()
  const item = { groupId: open.id, id: removed }
  await as((ctx) => saveGroupItem(ctx, { ...item, kind: 'MEASURE', revision: 0, fields: { text: 'Weg' } }))
  await as((ctx) => removeGroupItem(ctx, item))
  const measured = randomUUID()
  await as((ctx) =>
    saveGroupItem(ctx, {
      ...{ groupId: voted.id, id: measured, kind: 'INDICATOR', parentId: voted.goal, revision: 0 },
      fields: { text: 'Zahl der Kurse' },
    }),
  )
  for (const { id } of [final, voted]) await as((ctx) => finishGroup(ctx, id))
  await as((ctx) => voteOnGoals(ctx, { ids: [voted.goal], unanimous: true }))
  return { workshop: workshops[0]?.id ?? '', open, final, voted, token, removed, measured }
}

/** Who may do what in groups and in the plenum. At a table everybody writes who holds its link. */
export async function rightsOfGroups(w: World, summitId: string): Promise<Table> {
  const g = await groupsOfRoom(w, summitId)
  const everybody: readonly Who[] = ['nobody', ...signedIn]
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  const at = (input: object) => [
    { input: { groupId: g.open.id, ...input }, may: planners },
    { input: { token: g.token, ...input }, may: everybody },
    { input: { token: 'x'.repeat(32), ...input }, may: [] },
  ]
  return {
    openGroup: one({ programmeItemId: g.workshop }),
    makeGroupLink: one({ id: g.open.id }),
    finishGroup: one({ id: g.open.id }),
    reopenGroup: one({ id: g.final.id, reason: 'Ein Wort fehlt.' }),
    saveGroupItem: at({ id: g.open.goal, kind: 'GUIDING_GOAL', revision: 1, fields: { text: 'Neu' } }),
    moveGroupItem: at({ id: g.open.goal }),
    removeGroupItem: at({ id: g.open.goal }),
    restoreGroupItem: at({ id: g.removed }),
    rateGoal: one({ id: g.final.goal, hands: [4, 3, 2, 1] }),
    voteOnGoals: one({ ids: [g.final.goal], unanimous: true }),
    correctVote: one({ id: g.voted.goal, reason: 'Vertippt.', yes: 1, no: 2 }),
    takeUpIndicator: one({ itemId: g.measured, text: 'Zahl der Kurse', kind: 'YES_NO' }, [
      'integrationOffice',
    ]),
    bringToCouncil: one({ summitId }),
  }
}

/** Who may do what in the room. Points are put by whoever holds a slip. */
export async function rightsOfRoom(w: World): Promise<Table> {
  const r = await roomOf(w)
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  const points = [{ topicId: r.topic, points: 2 }]
  return {
    planRound: one({ summitId: r.summitId, pointsEach: 3, topics }),
    changeRound: one({ id: r.draft, pointsEach: 4, topics }),
    discardRound: one({ id: r.draft }),
    openRound: one({ id: r.draft }),
    closeRound: one({ id: r.open }),
    reopenRound: one({ id: r.closed, reason: 'Ein Blatt war vergessen.' }),
    makePointCodes: one({ id: r.draft, count: 5 }),
    enterStickers: one({ topicId: r.topic, count: 7 }),
    ...(await rightsOfGroups(w, r.summitId)),
    putPoints: one({ code: r.code, points }, ['nobody', ...signedIn]),
  }
}
