import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { chain, documents } from './documents.js'
import { call, refusal } from './people.js'
import {
  inGerman,
  inTurkish,
  mailsToApplicants,
  whatTheOfficeSays,
  stepsEverybodyReads,
  Story,
  type Station,
} from './story.js'

let story: Story
let t: TestInstallation
let people: Story['people']

beforeAll(async () => {
  story = await Story.begin()
  ;({ t, people } = story)
}, 240_000)
afterAll(() => t?.close())

test('a proposal is written in Turkish on a phone, taken up and admitted', async () => {
  const neuss = await story.idOf(`select id from body where ags = '05162024'`)
  const organisationId = people.elif.organisationIds[0]

  // the draft, from a phone, in Turkish
  const draft = await call<{ id: string; revision: number }>(t, people.elif, documents.startDraft, {
    input: { language: 'tr', organisationId },
  })
  story.proposalId = draft.id
  const saved = await call<{ revision: number; costMin: number; costMax: number }>(
    t,
    people.elif,
    documents.saveDraft,
    {
      input: {
        id: draft.id,
        revision: draft.revision,
        fields: {
          ...inTurkish,
          bodyIds: [neuss],
          headcountMin: 10,
          headcountMax: 20,
          costs: [
            { kind: 'COURSE', minEuro: 600, maxEuro: 1200 },
            { kind: 'FIXED', minEuro: 500, maxEuro: 500 },
          ],
        },
      },
    },
  )
  expect(saved).toMatchObject({ revision: 1, costMin: 6500, costMax: 24500 })
  expect(await refusal(call(t, people.layla, documents.submitProposal, { id: story.proposalId }))).toBe(
    'FORBIDDEN',
  )

  const handed = await call<{ papers: { id: string; number: string; state: string }[] }>(
    t,
    people.elif,
    documents.submitProposal,
    { id: story.proposalId },
  )
  const paper = handed.papers[0] as { id: string; number: string; state: string }
  story.paperId = paper.id
  expect(handed.papers).toHaveLength(1)
  expect(paper.state).toBe('OFFERED')
  expect(paper.number).toMatch(/^M024-\d{4}-\d{4}$/)
  expect(await story.readByEverybody()).toBeNull()
  expect(await story.deskOf(people.leyla)).toContain('papers.translate')

  // a member takes it up with one click; the clerk admits; language never stood in the way
  expect(await story.deskOf(people.aylin)).toContain('papers.takeUp')
  expect(await call(t, people.kwame, documents.takeUpPaper, { id: story.paperId })).toMatchObject({
    state: 'SUBMITTED',
    kind: 'MOTION',
  })
  expect(
    await refusal(
      call(t, people.elif, documents.withdrawPaper, { input: { id: story.paperId, reason: 'doch nicht' } }),
    ),
  ).toBe('FORBIDDEN')
  expect(await refusal(call(t, people.kwame, documents.admitPaper, { id: story.paperId }))).toBe('FORBIDDEN')
  await call(t, people.petra, documents.admitPaper, { id: story.paperId })
  expect(await story.readByEverybody()).toMatchObject({ state: 'ADMITTED' })
  await call(t, people.leyla, documents.translateText, {
    input: {
      proposalId: story.proposalId,
      version: 1,
      language: 'de',
      origin: 'CHECKED',
      ...inGerman,
    },
  })
  expect(await story.deskOf(people.leyla)).not.toContain('papers.translate')
  expect(await call(t, undefined, '{ papers(search: "Pflegeb") { nodes { id } } }')).toEqual({ nodes: [] })
  const found = await call<{ nodes: { id: string; excerpt: string }[] }>(
    t,
    undefined,
    '{ papers(search: "Altenpfl sprachkur") { nodes { id excerpt(search: "Deutschkurs") } } }',
  )
  expect(found.nodes[0]).toMatchObject({
    id: story.paperId,
    excerpt: expect.stringContaining('«Deutschkurs»') as string,
  })
}, 60_000)

test('the administration says what it thinks of it', async () => {
  // the administration speaks
  const officeId = await story.idOf(
    `select o.id from office o join role_assignment r on r.scope_id = o.id where r.person_id = $1`,
    [people.juergen.personId],
  )
  await call(t, people.petra, documents.requestStatement, {
    input: { id: story.paperId, officeId, dueOn: addDays(story.today, 21) },
  })
  const templateId = await story.idOf(`select id from route_template where key = 'standard'`)
  expect(
    await refusal(
      call(t, people.petra, documents.startRoute, {
        input: { id: story.paperId, templateId, reason: 'eilt' },
      }),
    ),
  ).toBe('STATEMENT_AWAITED')
  const statementId = await story.idOf('select id from statement where paper_id = $1', [story.paperId])
  expect(
    await call(t, people.juergen, documents.deliverStatement, {
      input: {
        id: statementId,
        ...whatTheOfficeSays,
      },
    }),
  ).toMatchObject({ state: 'DELIVERED', paper: { state: 'READY' } })
}, 60_000)

test('it goes through the committees of the town', async () => {
  // the route: own motion of the Integrationsrat, Sozialausschuss, Stadtrat
  const templateId = await story.idOf(`select id from route_template where key = 'standard'`)
  const route = await call<{ consultations: Station[] }>(t, people.petra, documents.startRoute, {
    input: { id: story.paperId, templateId },
  })
  expect(route.consultations.map(({ role, state }) => `${role} ${state}`)).toEqual([
    'OWN_MOTION OPEN',
    'PRELIMINARY PLANNED',
    'DECISION PLANNED',
  ])
  const [first, second, third] = route.consultations as [Station, Station, Station]
  expect(
    await refusal(
      call(t, people.petra, documents.recordOutcome, {
        input: { id: third.id, outcome: 'ADOPTED', decidedOn: story.today },
      }),
    ),
  ).toBe('ORDER_ENFORCED')

  // a date: the applicants answer by the link of the mail
  const startsAt = new Date(Date.now() + 14 * 86_400_000).toISOString()
  await call(t, people.petra, documents.scheduleConsultation, {
    input: { id: first.id, startsAt, place: 'Rathaus Neuss, Ratssaal', label: 'Ö 3', maySpeak: 'ON_REQUEST' },
  })
  const dated = (await story.mailsOf(people.elif)).find((mail) => mail.template === 'meetings.scheduled')
  expect(dated?.calendar).toMatchObject({ starts: startsAt, place: 'Rathaus Neuss, Ratssaal' })
  const token = /\/antwort\/([\w-]+)/.exec(dated?.params.actions?.[0]?.link ?? '')?.[1]
  await call(t, undefined, documents.replyByLink, {
    input: { token, comes: true, wantsToSpeak: true, interpreterLanguage: 'tr' },
  })
  expect(
    await refusal(
      call(t, undefined, documents.replyByLink, { input: { token: 'x'.repeat(30), comes: true } }),
    ),
  ).toBe('LINK_INVALID')
  expect(
    await call(t, people.elif, documents.replyToMeeting, {
      input: { consultationId: first.id, comes: true, wantsToSpeak: true },
    }),
  ).toMatchObject({ myReply: { comes: true, wantsToSpeak: true } })
  expect(
    await refusal(
      call(t, people.layla, documents.replyToMeeting, { input: { consultationId: first.id, comes: true } }),
    ),
  ).toBe('FORBIDDEN')

  expect(await refusal(story.decide(people.petra, first.id, { outcome: 'RECOMMENDED' }))).toBe(
    'INVALID_INPUT',
  )
  await story.decide(people.petra, first.id, {
    outcome: 'ADOPTED',
    votesFor: 12,
    votesAgainst: 0,
    abstentions: 1,
  })
  expect(
    await refusal(story.decide(people.petra, second.id, { outcome: 'RECOMMENDED_AMENDED', reason: 'x' })),
  ).toBe('INVALID_INPUT')
  await story.decide(people.bernd, second.id, {
    outcome: 'RECOMMENDED_AMENDED',
    text: 'Die Stadt richtet zwei Sprachkurse ein und bittet den Kreis, sie kreisweit anzubieten.',
    reason: 'Der Bedarf ist größer.',
    votesFor: 10,
    votesAgainst: 3,
    abstentions: 0,
  })
  const town = await story.decide(people.petra, third.id, {
    outcome: 'ADOPTED',
    votesFor: 40,
    votesAgainst: 10,
    abstentions: 4,
  })
  expect(town.paper).toMatchObject({
    state: 'ADOPTED',
    transfer: { state: 'ARRIVED' },
    resultText: expect.stringContaining('zwei Sprachkurse') as string,
  })
  story.transferId = town.paper.transfer?.id ?? ''
}, 60_000)

test('the Kreis takes it up and decides', async () => {
  // the step to the Kreis is its clerk's
  expect(await story.deskOf(people.martin)).toContain('consultations.transfer')
  const { transferId } = story
  expect(
    await refusal(
      call(t, people.petra, documents.admitTransfer, {
        input: { id: transferId, kind: 'ADMINISTRATION_DRAFT' },
      }),
    ),
  ).toBe('FORBIDDEN')
  const admitted = await call<{
    madePaper: { id: string; number: string; state: string; relatedPaper: { id: string } }
  }>(t, people.martin, documents.admitTransfer, { input: { id: transferId, kind: 'ADMINISTRATION_DRAFT' } })
  expect(admitted.madePaper).toMatchObject({
    state: 'ADMITTED',
    relatedPaper: { id: story.paperId },
    number: expect.stringMatching(/^M000-/) as string,
  })
  const kreis = admitted.madePaper.id
  const kreisOffice = await story.idOf(
    `select o.id from office o join role_assignment r on r.scope_id = o.id where r.person_id = $1`,
    [people.birgit.personId],
  )
  await call(t, people.martin, documents.requestStatement, {
    input: { id: kreis, officeId: kreisOffice, dueOn: addDays(story.today, 21) },
  })
  await call(t, people.birgit, documents.deliverStatement, {
    input: {
      id: await story.idOf('select id from statement where paper_id = $1', [kreis]),
      text: 'Das Kreissozialamt befürwortet.',
      draftResolution: 'Der Kreis bietet die Kurse kreisweit an.',
      effect: 'YEARLY',
      minEuro: 20000,
      maxEuro: 60000,
    },
  })
  const district = await story.idOf(`select id from route_template where key = 'district'`)
  const kreisRoute = await call<{ consultations: Station[] }>(t, people.martin, documents.startRoute, {
    input: { id: kreis, templateId: district },
  })
  const [social, committee, council] = kreisRoute.consultations as [Station, Station, Station]
  await story.decide(people.wolfgang, social.id, { outcome: 'RECOMMENDED' })
  await story.decide(people.martin, committee.id, { outcome: 'RECOMMENDED' })
  const end = await story.decide(people.katharina, council.id, {
    outcome: 'ADOPTED',
    votesFor: 60,
    votesAgainst: 0,
    abstentions: 2,
  })
  expect(end.paper.state).toBe('ADOPTED')
  expect(end.resolution).toMatchObject({
    isUnanimous: true,
    text: 'Der Kreis bietet die Kurse kreisweit an.',
  })
}, 60_000)

test('everybody can read its way, and its applicants were told each step', async () => {
  // what the public sees: one chain, no delegate's name
  const shown = await call<{
    authorName: string | null
    papers: { state: string }[]
    timeline: { verb: string; reason: string | null }[]
  }>(t, undefined, chain, { id: story.proposalId })
  expect(shown.authorName).toBeNull()
  expect(shown.papers.map(({ state }) => state)).toEqual(['ADOPTED', 'ADOPTED'])
  expect(shown.timeline.map(({ verb }) => verb)).toEqual(stepsEverybodyReads)
  expect(shown.timeline.find(({ reason }) => reason)?.reason).toBe('Der Bedarf ist größer.')

  // every step was told to her in Turkish, with the line and someone to call
  const told = await story.mailsOf(people.elif)
  expect(told.map(({ template }) => template)).toEqual(mailsToApplicants)
  expect(new Set(told.map(({ locale }) => locale))).toEqual(new Set(['tr']))
  expect(told.every(({ params }) => params.contact)).toBe(true)
  expect(
    told
      .find(({ template }) => template === 'consultations.concluded')
      ?.params.stations?.map(({ state }) => state),
  ).toEqual(['done', 'now', 'ahead'])
  expect(await story.deskOf(people.petra)).not.toContain('consultations.record')
}, 60_000)
