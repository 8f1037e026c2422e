import { announceSummit } from '../../src/summits/announceSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
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
    putPoints: one({ code: r.code, points }, ['nobody', ...signedIn]),
  }
}
