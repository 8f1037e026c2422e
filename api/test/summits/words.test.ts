import { In } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '../../src/contract/index.js'
import { Message, render } from '../../src/mail/index.js'
import { clock, dayOf } from '../../src/platform/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { addChecklistItem } from '../../src/summits/checklistVerbs.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { translateSummit } from '../../src/summits/translateSummit.js'
import { escalate } from '../../src/tasks/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const turkish = { title: 'Uyum Zirvesi', about: 'Neler başarıldı?' }
const translate = (s: Stage, more: object = {}) =>
  t.as(s.planner, (ctx) =>
    translateSummit(ctx, { id: s.summitId, language: 'tr', items: [], ...turkish, ...more }),
  )

interface Shown {
  title: string
  germanTitle: string
  titleWords: { language: string; isOld: boolean }
  aboutWords: { language: string; text: string; isOld: boolean }
  translations: { language: string; part: string; isOld: boolean }[]
  programme: { title: string; titleWords: { language: string; isOld: boolean } }[]
}
async function readIn(s: Stage, locale: Locale): Promise<Shown> {
  const answer = (await t.query(
    `query ($id: ID!) { summit(id: $id) { title germanTitle titleWords { language isOld } aboutWords { language text isOld }
       translations { language part isOld } programme { title titleWords { language isOld } } } }`,
    { id: s.summitId },
    { ...s.planner, locale },
  )) as unknown as { data: { summit: Shown } }
  return answer.data.summit
}

test('who reads Turkish reads the translation, everybody else German with its language beside it', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 0 })
  const startsAt = new Date(Date.now() + 31 * 86_400_000)
  await t.as(s.planner, (ctx) =>
    setProgramme(ctx, { id: s.summitId, items: [{ startsAt, title: 'Begrüßung' }] }),
  )
  const [item] = await t.db.query<{ id: string }[]>('select id from programme_item where summit_id = $1', [
    s.summitId,
  ])
  await translate(s, { items: [{ id: item?.id, title: 'Açılış' }] })
  expect(await readIn(s, 'tr')).toMatchObject({
    title: turkish.title,
    germanTitle: 'Integrationsgipfel',
    titleWords: { language: 'tr', isOld: false },
    aboutWords: { language: 'tr', text: turkish.about, isOld: false },
    programme: [{ title: 'Açılış', titleWords: { language: 'tr', isOld: false } }],
  })
  for (const locale of ['de', 'uk', 'de-x-leicht'] as const)
    expect(await readIn(s, locale)).toMatchObject({
      title: 'Integrationsgipfel',
      titleWords: { language: 'de', isOld: false },
      programme: [{ title: 'Begrüßung', titleWords: { language: 'de', isOld: false } }],
    })
  await translate(s, { title: '', about: '' })
  expect(await readIn(s, 'tr')).toMatchObject({ title: 'Integrationsgipfel', translations: [] })
  const strange = { items: [{ id: s.summitId, title: 'x' }] }
  expect(await codeOf(translate(s, strange))).toBe('UNKNOWN_CHOICE')
  const [audited] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from audit_entry where action = 'summits.summit.translate' and entity_id = $1`,
    [s.summitId],
  )
  expect(audited?.n).toBe(2)
})

test('a translation is older than German words that were written since, until it is saved again', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 0 })
  await translate(s)
  await t.db.query(`update summit set about = about || ' Neu.' where id = $1`, [s.summitId])
  const { titleWords, aboutWords, translations } = await readIn(s, 'tr')
  expect([titleWords.isOld, aboutWords.isOld]).toEqual([false, true])
  expect(aboutWords.text).toBe(turkish.about)
  expect(translations.map(({ part, isOld }) => [part, isOld])).toEqual([
    ['about', true],
    ['title', false],
  ])
  await translate(s)
  expect((await readIn(s, 'tr')).aboutWords.isOld).toBe(false)
})

test('a mail and its calendar entry name the event in the recipient’s language, and in German where the name has changed', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 3 })
  await translate(s)
  const ids = [await s.comes(0), await s.comes(1)]
  const people = await t.db.query<{ id: string }[]>(
    'select person_id as id from registration where id = any($1) order by array_position($1, id)',
    [ids],
  )
  await t.db.query(`update person set locale = 'tr' where id = $1`, [people[0]?.id])
  await t.db.query(`update person set locale = 'de' where id = $1`, [people[1]?.id])
  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Zu viel Schnee.' }))
  const mailTo = async (id: string | undefined) => {
    const row = await t.db.getRepository(Message).findOneByOrFail({
      aboutId: id ?? '',
      template: 'summits.calledOff',
    })
    const mail = render(row, 'https://mitsprache.example')
    return { words: mail.subject + mail.text, calendar: String(mail.attachments[0]?.content) }
  }
  const [tr, de] = [await mailTo(ids[0]), await mailTo(ids[1])]
  expect(tr.words).toContain(turkish.title)
  expect(tr.words).not.toContain('Integrationsgipfel')
  expect(tr.calendar).toContain(`SUMMARY:${turkish.title}`)
  expect(de.words).toContain('Integrationsgipfel')
  expect(de.calendar).toContain('SUMMARY:Integrationsgipfel')
})

test('a translation of another name than the present one does not go out by mail', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 1 })
  await translate(s)
  await t.db.query(`update summit set title = 'Herbstgipfel' where id = $1`, [s.summitId])
  const id = await s.comes(0)
  await t.db.query(
    `update person set locale = 'tr' where id = (select person_id from registration where id = $1)`,
    [id],
  )
  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Zu viel Schnee.' }))
  const row = await t.db
    .getRepository(Message)
    .findOneByOrFail({ aboutId: id, template: 'summits.calledOff' })
  expect(render(row, 'https://mitsprache.example').text).toContain('Herbstgipfel')
})

test('a desk and its reminders call the event by its name in the reader’s language', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 0 })
  const dueOn = dayOf(new Date(Date.now() + 86_400_000))
  const own = { summitId: s.summitId, title: 'Stühle', ownerId: s.planner.personId, dueOn }
  await t.as(s.planner, (ctx) => addChecklistItem(ctx, own))
  const desk = async (locale: Locale) => {
    const answer = (await t.query(
      '{ myTasks(first: 50) { nodes { id title } } }',
      {},
      { ...s.planner, locale },
    )) as unknown as { data: { myTasks: { nodes: { id: string; title: string }[] } } }
    return answer.data.myTasks.nodes.filter(({ title }) => title.startsWith('Stühle'))
  }
  expect(await desk('tr')).toMatchObject([{ title: 'Stühle – Integrationsgipfel' }])
  await translate(s)
  const [task] = await desk('tr')
  expect(task).toMatchObject({ title: 'Stühle – Uyum Zirvesi' })
  expect(await desk('ar')).toMatchObject([{ title: 'Stühle – Integrationsgipfel' }])

  await escalate(t.source)
  clock.stopAt(new Date(Date.now() + 2 * 86_400_000))
  await escalate(t.source)
  clock.stopAt(undefined)
  // alone in a mail or with others
  const mails = await t.db.findBy(Message, {
    template: In(['tasks.reminder', 'tasks.overdue', 'tasks.digest']),
  })
  const titles = mails.flatMap(({ params }) =>
    [params, ...(params.parts ?? [])].map(({ values }) => values.title),
  )
  expect(titles).toContainEqual({
    words: { de: 'Stühle – Integrationsgipfel', tr: 'Stühle – Uyum Zirvesi' },
  })
  await translate(s, { title: '' })
  expect(await desk('tr')).toMatchObject([{ title: 'Stühle – Integrationsgipfel' }])
})
