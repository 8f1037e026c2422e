import { issueTickets } from '../../src/admission/issueTickets.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'
import { ask } from '../priorities/round.js'

/** A survey about an event that took place, its questions, and the links of those who were asked. */
export interface RunningSurvey {
  id: string
  summitId: string
  planner: Viewer
  questions: { id: string; kind: string; options: { id: string }[] }[]
  tokens: string[]
}

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** An event with so many guests, all with a ticket, that took place. */
export async function heldEvent(t: TestInstallation, guests: number, came = guests) {
  const stage = await stageOf(t, { capacity: null, guests })
  for (let guest = 0; guest < guests; guest++) await stage.comes(guest)
  await t.as(undefined, (ctx) => issueTickets(ctx))
  await t.db.query(
    `update ticket set state = 'CHECKED_IN' where summit_id = $1 and registration_id in (
       select id from registration where summit_id = $1 order by rank limit $2)`,
    [stage.summitId, came],
  )
  await t.db.query(
    `update summit set state = 'HELD', starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = $1`,
    [stage.summitId],
  )
  return stage
}

/** Plans and opens a survey at an event, and takes the links out of its mails. */
export async function surveyOf(t: TestInstallation, guests: number, came = guests): Promise<RunningSurvey> {
  const { summitId, planner } = await heldEvent(t, guests, came)
  const made = await call<{ id: string; questions: RunningSurvey['questions'] }>(
    t,
    planner,
    'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id questions { id kind options { id } } } }',
    { id: summitId },
  )
  await call(t, planner, 'mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { id } }', {
    input: { id: made.id, closesOn: dayFrom(7) },
  })
  const mails = await t.db.query<{ params: { link?: string } }[]>(
    `select params from message where about_entity = 'Survey' and about_id = $1`,
    [made.id],
  )
  const tokens = mails.map(({ params }) => params.link?.split('/').at(-1) ?? '')
  return { ...made, summitId, planner, tokens }
}

/** Codes as they are printed: they stand in the document until a worker has made it. */
export async function printedCodes(t: TestInstallation, s: RunningSurvey, count: number): Promise<string[]> {
  const { id } = await call<{ id: string }>(
    t,
    s.planner,
    'mutation ($input: PrintSurveyCodesInput!) { printSurveyCodes(input: $input) { id } }',
    { input: { id: s.id, count, paper: 'SLIPS', locale: 'de' } },
  )
  const [sheet] = await t.db.query<{ codes: string }[]>(
    `select options ->> 'codes' as codes from document where id = $1`,
    [id],
  )
  return sheet?.codes.split(' ') ?? []
}

/** Answers as a browser does: without an account. The place of the option of each question, or words. */
export const answer = (
  t: TestInstallation,
  s: RunningSurvey,
  token: string,
  said: readonly (number | string | null)[],
) =>
  ask<{ answerSurvey: { id: string } | null }>(
    t,
    'mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { id } }',
    {
      input: {
        token,
        answers: s.questions.flatMap(({ id, options }, at) => {
          const one = said[at]
          if (one === null || one === undefined) return []
          return [
            {
              questionId: id,
              ...(typeof one === 'string' ? { text: one } : { optionIds: [options[one]?.id] }),
            },
          ]
        }),
      },
    },
  )

/** What a reader sees of a survey. */
export async function resultOf(t: TestInstallation, id: string, viewer?: Viewer) {
  const { data } = await ask<{
    survey: {
      state: string
      links: number
      answers: number
      waiting: number
      uncounted: number
      availableActions: string[]
      questions: {
        answered: number | null
        wording: { text: string }
        options: { count: number | null; wording: { text: string } }[]
        texts: { id: string; text: string; isPublic: boolean }[]
      }[]
    } | null
  }>(
    t,
    `query ($id: ID!) { survey(id: $id) { state links answers waiting uncounted availableActions
      questions { answered wording { text } options { count wording { text } } texts { id text isPublic } } } }`,
    { id },
    viewer,
  )
  return data.survey
}

export const steer = (t: TestInstallation, s: RunningSurvey, verb: string) =>
  call(t, s.planner, `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id: s.id })
