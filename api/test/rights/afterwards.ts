import { announceSummit } from '../../src/summits/announceSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { register } from '../../src/summits/register.js'
import { planSurvey, surveyLinks } from '../../src/surveys/index.js'
import {
  finaliseDocumentation,
  publishDocumentation,
  saveDocumentation,
} from '../../src/followup/documentationVerbs.js'
import type { Ctx } from '../../src/platform/index.js'
import { idOf, type World } from '../world/index.js'
import { signedIn, type Table, type Who } from './mutations.js'
import { planners } from './summits.js'

const day = 86_400_000

/** An event of Neuss that took place, with one guest. */
export async function heldOf(w: World): Promise<string> {
  const { t, cast, places } = w
  const startsAt = new Date(Date.now() + 30 * day)
  const id = await t.as(cast.integrationOffice, async (ctx) =>
    announceSummit(
      ctx,
      await planSummit(ctx, {
        ...{ kind: 'WORKSHOP', title: 'Workshop', about: 'Was wurde erreicht?', place: 'Rathaus Neuss' },
        ...{ startsAt, endsAt: new Date(startsAt.getTime() + day), bodyId: places.neuss, capacity: 10 },
      }),
    ),
  )
  const participants = [{ givenName: 'Elif', familyName: 'Yıldırım' }]
  await t.as(cast.inhabitant, (ctx) => register(ctx, { summitId: id, participants }))
  await t.db.query(
    `update summit set state = 'HELD', starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = $1`,
    [id],
  )
  return id
}

/** A survey about an event of its own, in a state, with so many answers. */
async function surveyIn(w: World, state: string, answers = 0): Promise<string> {
  const summitId = await heldOf(w)
  const subject = { entity: 'Summit', id: summitId, bodyId: w.places.neuss, title: 'Workshop' }
  const id = await w.t.as(w.cast.integrationOffice, (ctx) => planSurvey(ctx, subject))
  await w.t.db.query(
    `update survey set state = $2, answers = $3, closes_on = current_date + 5 where id = $1`,
    [id, state, answers],
  )
  return id
}

const idOfKind = async ({ t }: World): Promise<string> =>
  (await t.db.query<{ id: string }[]>(`select id from named_kind where kind = 'SUMMIT'`))[0]?.id ?? ''

/** Who may do what after an event. A survey is answered by whoever holds a link. */
export async function rightsOfAfterwards(w: World): Promise<Table> {
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  const [draft, open, closed, few, published] = [
    await surveyIn(w, 'DRAFT'),
    await surveyIn(w, 'OPEN'),
    await surveyIn(w, 'CLOSED', 8),
    await surveyIn(w, 'CLOSED', 4),
    await surveyIn(w, 'PUBLISHED', 8),
  ]
  const [token] = await w.t.as(undefined, (ctx) => surveyLinks(ctx, open, 1))
  const question = await idOf(w.t, `select id from survey_question where survey_id = $1 and kind = 'TEXT'`, [
    open,
  ])
  const documented = async (...verbs: ((ctx: Ctx, input: unknown) => Promise<string>)[]) => {
    const summitId = await heldOf(w)
    return w.t.as(w.cast.integrationOffice, async (ctx) => {
      const id = await saveDocumentation(ctx, { summitId, text: 'So war es.' })
      for (const verb of verbs) await verb(ctx, id)
      return { id, summitId }
    })
  }
  const [written, provisional, final] = [
    await documented(),
    await documented(publishDocumentation),
    await documented(publishDocumentation, finaliseDocumentation),
  ]
  const stranger = await idOf(
    w.t,
    `insert into person (given_name, family_name) values ('Nur', 'Eingeladen') returning id`,
    [],
  )
  const [upload] = await w.t.db.query<{ id: string }[]>(
    `insert into attachment (name, media_type, size, sha256, owner_id, created_at)
      values ('a.pdf', 'application/pdf', 3, 'x', $1, now()) returning id`,
    [w.cast.integrationOffice.personId],
  )
  const [kept] = await w.t.db.query<{ id: string; file: string }[]>(
    `with f as (insert into attachment (name, media_type, size, sha256, owner_id, created_at, subject_entity, subject_id)
       values ('b.pdf', 'application/pdf', 3, 'x', $1, now(), 'Documentation', $2) returning id)
     insert into documentation_file (documentation_id, file_id, description) select $2, id, 'Plan' from f returning id`,
    [w.cast.integrationOffice.personId, written.id],
  )
  const overdue = await heldOf(w)
  await w.t.db.query(
    `update summit set starts_at = now() - interval '61 days', ends_at = now() - interval '60 days' where id = $1`,
    [overdue],
  )
  const offices: readonly Who[] = [...planners, 'foreignTownIntegrationOffice']
  const closesOn = new Date(Date.now() + 9 * day).toISOString().slice(0, 10)
  return {
    planEventSurvey: one({ summitId: await heldOf(w) }),
    changeSurvey: one({ id: draft, questions: [{ kind: 'TEXT', text: 'Wie war es?' }] }),
    discardSurvey: one({ id: draft }),
    openSurvey: one({ id: draft, closesOn }),
    printSurveyCodes: one({ id: open, count: 5, paper: 'SLIPS', locale: 'de' }),
    closeSurvey: one({ id: open }),
    publishSurvey: [
      { input: { id: closed }, may: planners },
      { input: { id: few }, may: [] },
    ],
    withdrawSurvey: one({ id: published, reason: 'Ein Name stand darin.' }),
    saveDocumentation: one({ summitId: written.summitId, text: 'Neu' }),
    addDocumentationFile: one(
      { summitId: written.summitId, fileId: upload?.id, description: 'Plan' },
      // a file is attached by whoever brought it
      ['integrationOffice'],
    ),
    removeDocumentationFile: one({ id: kept?.id }),
    publishDocumentation: one({ id: written.id }),
    finaliseDocumentation: one({ id: provisional.id }),
    reopenDocumentation: one({ id: final.id, reason: 'Ein Wort fehlt.' }),
    withdrawDocumentation: one({ id: provisional.id, reason: 'Zu früh.' }),
    nameEventKind: one({ id: await idOfKind(w), names: [{ locale: 'de', name: 'Gipfel' }] }, [
      'integrationOffice',
    ]),
    setRetention: one({ key: 'checkIns', days: 20, basis: 'Art. 6 DSGVO' }, ['integrationOffice']),
    eraseDue: [{ input: { summitId: overdue }, may: planners }],
    erasePerson: one({ personId: stranger, reason: 'Sie bat darum.' }, offices),
    answerSurvey: [
      { input: { token, answers: [{ questionId: question, text: 'Gut' }] }, may: ['nobody', ...signedIn] },
    ],
  }
}
