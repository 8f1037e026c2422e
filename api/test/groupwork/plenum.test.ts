import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { demoViewer } from '../stories/people.js'
import { finish, groupsOf, plans, write, type Groups } from './table.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

/** Groups that are done, each with a guiding goal, an annual goal, an indicator and a measure. */
async function doneGroups(fields: readonly string[]) {
  const g = await groupsOf(t, fields)
  const goals: { guiding: string; annual: string; indicator: string; measure: string }[] = []
  for (const { id, token, field } of g.groups) {
    const one = async (kind: string, parentId: string | null, fields: Record<string, unknown>) =>
      (await write(t, token, { kind, parentId, fields })).id
    const guiding = await one('GUIDING_GOAL', null, { text: `Leitziel ${field}` })
    goals.push({
      guiding,
      annual: await one('ANNUAL_GOAL', guiding, { text: `Jahresziel ${field}`, year: 2027 }),
      indicator: await one('INDICATOR', guiding, { text: `Indikator ${field}` }),
      measure: await one('MEASURE', guiding, {
        text: `Maßnahme ${field}`,
        toInvolve: ['Schulen', 'Vereine'],
        dueOn: '2027-06-30',
      }),
    })
    expect((await finish(t, g.planner, id)).code).toBeUndefined()
  }
  return { ...g, goals }
}
const vote = (planner: Viewer, ids: readonly (string | undefined)[], how: object) =>
  plans(t, planner, 'voteOnGoals', 'VoteOnGoalsInput', { ids, ...how })
const correct = (planner: Viewer, id: string | undefined, how: object) =>
  plans(t, planner, 'correctVote', 'CorrectVoteInput', { id, ...how })
const bring = (planner: Viewer | undefined, summitId: string) =>
  ask<{ bringToCouncil: { id: string } }>(
    t,
    'mutation ($id: ID!) { bringToCouncil(summitId: $id) { id } }',
    { id: summitId },
    planner,
  )
/** What everybody reads of the event's goals. */
async function carried({ summitId }: Groups) {
  const { data } = await ask<{
    summit: {
      workGroups: {
        items: { text: string; state: string; carriedUnanimously: boolean; votesYes: number }[]
      }[]
    }
  }>(
    t,
    'query ($id: ID!) { summit(id: $id) { workGroups { items { text state carriedUnanimously votesYes } } } }',
    { id: summitId },
  )
  return data.summit.workGroups.flatMap(({ items }) => items)
}

test('the plenum rates, carries some goals and not others; who is not there reads what was carried', async () => {
  const g = await doneGroups(['Bildung', 'Sprache'])
  const [bildung, sprache] = g.goals
  const rate = (id: string | undefined, hands: number[]) =>
    plans(t, g.planner, 'rateGoal', 'RateGoalInput', { id, hands })
  expect((await rate(bildung?.guiding, [20, 12, 3, 1])).code).toBeUndefined()
  expect((await rate(bildung?.guiding, [20, 12])).code).toBe('INVALID_VALUE')
  expect((await rate(bildung?.measure, [1, 1, 1, 1])).code).toBe('UNKNOWN_CHOICE')
  expect((await vote(g.planner, [bildung?.guiding], {})).code).toBe('VOTE_NEEDED')
  expect((await vote(g.planner, [bildung?.guiding], { unanimous: true, no: 2 })).code).toBe(
    'VOTE_NOT_UNANIMOUS',
  )
  expect(
    (await vote(g.planner, [bildung?.guiding, bildung?.annual], { unanimous: true })).code,
  ).toBeUndefined()
  // a tie carries nothing, abstentions do not count
  expect(
    (
      await vote(g.planner, [sprache?.guiding], {
        yes: 20,
        no: 20,
        abstained: 9,
        note: 'Noch einmal beraten.',
      })
    ).code,
  ).toBeUndefined()
  expect((await vote(g.planner, [sprache?.annual], { yes: 21, no: 20, abstained: 9 })).code).toBeUndefined()
  expect(await carried(g)).toEqual([
    { text: 'Leitziel Bildung', state: 'CARRIED', carriedUnanimously: true, votesYes: null },
    { text: 'Jahresziel Bildung', state: 'CARRIED', carriedUnanimously: true, votesYes: null },
    { text: 'Indikator Bildung', state: 'DRAFT', carriedUnanimously: null, votesYes: null },
    { text: 'Maßnahme Bildung', state: 'DRAFT', carriedUnanimously: null, votesYes: null },
    { text: 'Jahresziel Sprache', state: 'CARRIED', carriedUnanimously: false, votesYes: 21 },
  ])
  expect((await vote(g.planner, [sprache?.guiding], { unanimous: true })).code).toBe('VOTED_ALREADY')
  const back = { id: g.groups[0]?.id, reason: 'Doch anders.' }
  expect((await plans(t, g.planner, 'reopenGroup', 'ReopenGroupInput', back)).code).toBe('GOALS_VOTED')
})

test('a vote is corrected with a reason, in both directions, and history keeps it', async () => {
  const g = await doneGroups(['Arbeit'])
  const [{ guiding, annual } = { guiding: '', annual: '' }] = g.goals
  expect((await correct(g.planner, guiding, { reason: 'Vertippt', yes: 1, no: 2 })).code).toBe('NOT_VOTED')
  await vote(g.planner, [guiding], { yes: 12, no: 30, note: 'Noch einmal beraten.' })
  expect(await carried(g)).toEqual([])
  expect((await correct(g.planner, guiding, { reason: ' ', yes: 30, no: 12 })).code).toBe('REASON_NEEDED')
  expect(
    (await correct(g.planner, guiding, { reason: 'Ja und Nein vertauscht', yes: 30, no: 12 })).code,
  ).toBeUndefined()
  expect((await carried(g)).map(({ text }) => text)).toEqual([
    'Leitziel Arbeit',
    'Indikator Arbeit',
    'Maßnahme Arbeit',
  ])
  const noted = () => t.db.query('select note from group_item where id = $1', [guiding])
  expect(await noted()).toEqual([{ note: 'Noch einmal beraten.' }])
  await vote(g.planner, [annual], { unanimous: true })
  expect((await correct(g.planner, guiding, { reason: 'Doch nicht', yes: 3, no: 40 })).code).toBeUndefined()
  expect((await carried(g)).map(({ text }) => text)).toEqual(['Jahresziel Arbeit'])
  const history = await t.db.query<{ verb: string; reason: string | null }[]>(
    `select x.verb, r.text as reason from transition x left join reason r on r.id = x.reason_id
      where x.entity_id = $1 order by x.position`,
    [guiding],
  )
  await correct(g.planner, guiding, { reason: 'Erledigt', yes: 3, no: 40, note: '' })
  expect(await noted()).toEqual([{ note: null }])
  expect(history).toEqual([
    { verb: 'leaveDraft', reason: null },
    { verb: 'correctToCarried', reason: 'Ja und Nein vertauscht' },
    { verb: 'correctToDraft', reason: 'Doch nicht' },
  ])
})

test('nobody but who plans the event carries goals, and only what a group has finished', async () => {
  const g = await doneGroups(['Sprache'])
  const [{ guiding } = { guiding: '' }] = g.goals
  const delegate = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await vote(delegate, [guiding], { unanimous: true })).code).toBe('FORBIDDEN')
  const other = await groupsOf(t, ['Sprache'])
  const { id } = await write(t, other.groups[0]?.token ?? '', {
    kind: 'GUIDING_GOAL',
    fields: { text: 'Noch nicht' },
  })
  expect((await vote(g.planner, [id], { unanimous: true })).code).toBe('GROUP_NOT_FINAL')
  expect((await vote(g.planner, [guiding, id], { unanimous: true })).code).toBe('GROUP_NOT_FINAL')
  expect(await carried(g)).toEqual([])
})

test('what was carried is one paper of the body, however often it is asked for; both pages lead to each other', async () => {
  const g = await doneGroups(['Bildung', 'Sprache'])
  const [bildung, sprache] = g.goals
  expect((await bring(g.planner, g.summitId)).code).toBe('NOTHING_CARRIED')
  await vote(g.planner, [bildung?.guiding, bildung?.annual], { unanimous: true })
  await vote(g.planner, [sprache?.guiding], { yes: 40, no: 3, abstained: 2 })
  await plans(t, g.planner, 'rateGoal', 'RateGoalInput', { id: bildung?.guiding, hands: [20, 12, 3, 1] })
  const preview = await ask<{ councilPaper: { what: string; why: string } }>(
    t,
    'query ($id: ID!) { councilPaper(summitId: $id) { title what why forWhom isShortened } }',
    { id: g.summitId },
    g.planner,
  )
  const all = await Promise.all([1, 2, 3, 4].map(() => bring(g.planner, g.summitId)))
  const ids = new Set(all.map(({ data }) => data?.bringToCouncil?.id))
  expect([all.map(({ code }) => code), ids.size]).toEqual([[undefined, undefined, undefined, undefined], 1])
  const proposalId = [...ids][0]
  const papers = await t.db.query<{ kind: string; state: string; ags: string; what: string; why: string }[]>(
    `select p.kind, p.state, b.ags, x.what, x.why from paper p join body b on b.id = p.body_id
      join proposal_text x on x.id = p.text_id where p.proposal_id = $1`,
    [proposalId],
  )
  expect(papers).toMatchObject([{ kind: 'ADMINISTRATION_DRAFT', state: 'SUBMITTED', ags: '05162' }])
  const { what = '', why = '' } = papers[0] ?? {}
  expect({ what, why }).toEqual({ what: preview.data.councilPaper.what, why: preview.data.councilPaper.why })
  expect(what).toContain(
    'Handlungsfeld Bildung\n– Leitziel: Leitziel Bildung\n  – Jahresziel: Jahresziel Bildung (2027)',
  )
  expect(what).toContain(
    '  – Maßnahme: Maßnahme Bildung [zu beteiligen: Schulen, Vereine; bis 30. Juni 2027]',
  )
  expect(what).not.toContain('Jahresziel Sprache')
  expect(why).toContain('Leitziel Bildung: einstimmig mitgetragen')
  expect(why).toContain('sehr realistisch 20, eher realistisch 12, eher nicht 3, nicht realistisch 1')
  expect(why).toContain('Leitziel Sprache: mitgetragen mit 40 Ja gegen 3 Nein bei 2 Enthaltungen')
  const links = (viewer?: Viewer) =>
    ask<{
      summit: { broughtToCouncil: { id: string; carriedAt: { id: string }; papers: unknown[] } | null }
    }>(
      t,
      'query ($id: ID!) { summit(id: $id) { broughtToCouncil { id carriedAt { id } papers { state } } } }',
      { id: g.summitId },
      viewer,
    )
  expect((await links(g.planner)).data.summit.broughtToCouncil).toEqual({
    id: proposalId,
    carriedAt: { id: g.summitId },
    papers: [{ state: 'SUBMITTED' }],
  })
  // everybody reads it once the clerk of the Kreis found it in order
  expect((await links()).data.summit.broughtToCouncil).toBeNull()
  const correction = { id: bildung?.guiding, reason: 'Zu spät', yes: 1, no: 2 }
  expect((await plans(t, g.planner, 'correctVote', 'CorrectVoteInput', correction)).code).toBe('PAPER_SENT')
  const delegate = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await bring(delegate, g.summitId)).code).toBe('FORBIDDEN')
})

test('once the paper is refused the vote is corrected and sent again', async () => {
  const g = await doneGroups(['Bildung'])
  const [{ guiding, annual } = { guiding: '', annual: '' }] = g.goals
  await vote(g.planner, [guiding], { unanimous: true })
  const first = (await bring(g.planner, g.summitId)).data?.bringToCouncil?.id
  const offered = async () => {
    const { data } = await ask<{
      summit: {
        groupworkActions: string[]
        workGroups: { items: { id: string; availableActions: string[] }[] }[]
      }
    }>(
      t,
      'query ($id: ID!) { summit(id: $id) { groupworkActions workGroups { items { id availableActions } } } }',
      { id: g.summitId },
      g.planner,
    )
    const items = data.summit.workGroups.flatMap((group) => group.items)
    return {
      event: data.summit.groupworkActions,
      goal: items.find(({ id }) => id === guiding)?.availableActions,
    }
  }
  expect(await offered()).toEqual({ event: ['openGroup'], goal: [] })
  const [paper] = await t.db.query<{ id: string }[]>('select id from paper where proposal_id = $1', [first])
  const back = { id: paper?.id, reason: 'Die Stimmen waren vertauscht.' }
  const clerk = await demoViewer(t, 'martin.kreisakten@demo.example')
  const { code } = await plans(t, clerk, 'refusePaper', 'WithReasonInput', back)
  expect(code).toBeUndefined()
  expect(await offered()).toEqual({
    event: ['openGroup', 'bringToCouncil'],
    goal: ['rateGoal', 'correctVote'],
  })
  expect((await vote(g.planner, [annual], { unanimous: true })).code).toBeUndefined()
  expect((await correct(g.planner, guiding, { reason: 'Vertauscht', yes: 30, no: 2 })).code).toBeUndefined()
  const second = (await bring(g.planner, g.summitId)).data?.bringToCouncil?.id
  expect(second).toBeDefined()
  expect(second).not.toBe(first)
  expect(await offered()).toEqual({ event: ['openGroup'], goal: [] })
})

test('a result that is longer than a paper may be is shortened and says so', async () => {
  const g = await groupsOf(t, ['Sprache'])
  const { id, token } = g.groups[0] ?? { id: '', token: '' }
  const ids: string[] = []
  for (let at = 0; at < 12; at++) {
    const goal = await write(t, token, {
      kind: 'GUIDING_GOAL',
      fields: { text: `Leitziel ${at} ${'lang '.repeat(60)}` },
    })
    ids.push(goal.id)
    await write(t, token, {
      kind: 'MEASURE',
      parentId: goal.id,
      fields: { text: `Maßnahme ${'breit '.repeat(60)}` },
    })
  }
  await finish(t, g.planner, id)
  await vote(g.planner, ids, { unanimous: true })
  const { data } = await ask<{ councilPaper: { what: string; isShortened: boolean } }>(
    t,
    'query ($id: ID!) { councilPaper(summitId: $id) { what isShortened } }',
    { id: g.summitId },
    g.planner,
  )
  expect(data.councilPaper.isShortened).toBe(true)
  expect(data.councilPaper.what).toContain('Leitziel 11')
  expect(data.councilPaper.what).not.toContain('breit')
  expect(data.councilPaper.what).toContain('Seite der Veranstaltung')
  expect((await bring(g.planner, g.summitId)).code).toBeUndefined()
})
