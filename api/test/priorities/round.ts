import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'

/** Answer of the API: data or the code of what was refused. */
export interface Answer<R> {
  data: R
  code: string | undefined
  field: string | undefined
}

/** A round of points at an event, and those who take part in it. */
export interface PointRound {
  id: string
  key: string
  summitId: string
  planner: Viewer
  topics: Record<string, string>
  codes: string[]
}

export async function ask<R>(
  t: TestInstallation,
  document: string,
  variables: Record<string, unknown> = {},
  viewer?: Viewer,
): Promise<Answer<R>> {
  const answer = await t.query(document, variables, viewer)
  const error = answer.errors?.[0]?.extensions as
    { code: string; fields?: { field: string; code: string }[] } | undefined
  return {
    data: answer.data as R,
    code: error?.fields?.[0]?.code ?? error?.code,
    field: error?.fields?.[0]?.field,
  }
}

/** Plans a round with these topics and makes codes; opened unless told. */
export async function roundOf(
  t: TestInstallation,
  wanted: { topics: readonly string[]; pointsEach?: number; codes: number; open?: boolean },
): Promise<PointRound> {
  const { summitId, planner } = await stageOf(t, { capacity: 100, guests: 0 })
  const made = await call<{ id: string; key: string; topics: { id: string; text: string }[] }>(
    t,
    planner,
    'mutation ($input: PlanRoundInput!) { planRound(input: $input) { id key topics { id text } } }',
    {
      input: {
        summitId,
        pointsEach: wanted.pointsEach ?? 5,
        topics: wanted.topics.map((text) => ({ text })),
      },
    },
  )
  const { id, key } = made
  for (let left = wanted.codes; left > 0; left -= 500)
    await call(t, planner, 'mutation ($id: ID!, $n: Int!) { makePointCodes(id: $id, count: $n) { id } }', {
      id,
      n: Math.min(left, 500),
    })
  if (wanted.open !== false) await steer(t, planner, 'openRound', id)
  const { data } = await ask<{ pointCodes: { free: string[] } }>(
    t,
    'query ($id: ID!) { pointCodes(roundId: $id) { free } }',
    { id },
    planner,
  )
  return {
    ...{ id, key, summitId, planner },
    topics: Object.fromEntries(made.topics.map((topic) => [topic.text, topic.id])),
    codes: data.pointCodes.free,
  }
}

export const steer = (t: TestInstallation, planner: Viewer, verb: string, id: string) =>
  call<{ id: string; state: string }>(t, planner, `mutation ($id: ID!) { ${verb}(id: $id) { id state } }`, {
    id,
  })

/** Puts points as a phone does: without an account. */
export const put = (t: TestInstallation, code: string, points: Record<string, number>) =>
  ask<{ putPoints: { id: string } }>(
    t,
    'mutation ($input: PutPointsInput!) { putPoints(input: $input) { id } }',
    {
      input: {
        code,
        points: Object.entries(points).map(([topicId, count]) => ({ topicId, points: count })),
      },
    },
  )

/** What the board shows, to everybody. */
export async function board(t: TestInstallation, key: string) {
  const { data } = await ask<{
    priorityRound: {
      state: string
      ballots: number
      waitingBallots: number
      totalPoints: number
      topics: { text: string; points: number; stickerPoints: number; rank: number }[]
    } | null
  }>(
    t,
    'query ($key: String!) { priorityRound(key: $key) { state ballots waitingBallots totalPoints topics { text points stickerPoints rank } } }',
    { key },
  )
  return data.priorityRound
}
