import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment } from '../accounts/index.js'
import { Message, render } from '../mail/index.js'
import { clock, runSql, rowOf, sql, tableOf, type Viewer } from '../platform/index.js'
import { without } from '../../test/races/unlocked.js'
import { escalate } from './escalate.js'
import { stepReached } from './ladder.js'
import { remind } from './remind.js'
import { closeTasks, openTask, type NewTask } from './openTask.js'
import { onDeskOf, Task } from './Task.js'
import { viewer as v } from '../platform/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())

const committee = crypto.randomUUID()
const subject = () => ({ entity: 'Paper', id: crypto.randomUUID() })
const task = (over: Partial<NewTask> = {}): NewTask => ({
  kind: 'papers.admit',
  subject: subject(),
  assignee: `CLERK@${committee}`,
  params: { title: 'Sprachkurse', path: '/aufgaben' },
  ...over,
})
const open = (what: NewTask) => t.as(undefined, (ctx) => openTask(ctx, what))
const someone = (over: Partial<Viewer> = {}): Viewer => ({
  kind: 'person',
  personId: crypto.randomUUID(),
  locale: 'de',
  organisationIds: [],
  seatIds: [],
  roles: [],
  ...over,
})
const desk = async (who: Viewer) => {
  const row = rowOf(Task, 't')
  const found = await runSql<{ id: string }>(
    t.db,
    who,
    sql`select t.id from ${tableOf(Task)} t where ${onDeskOf(row, v)} and t.closed_at is null`,
  )
  return found.map(({ id }) => id)
}

describe('a desk', () => {
  test('shows what is assigned by name, by seat, by a role in its scope or everywhere, and nothing else', async () => {
    const seat = crypto.randomUUID()
    const ayse = someone()
    const [byRole, bySeat, byName] = [
      await open(task()),
      await open(task({ assignee: `SEAT@${seat}` })),
      await open(task({ assignee: [`PERSON@${ayse.personId}`, 'OFFICE@x'] })),
    ]
    expect(await desk(someone({ roles: [`CLERK@${committee}`] }))).toEqual([byRole])
    expect(await desk(someone({ roles: ['CLERK@*'] }))).toEqual([byRole])
    expect(await desk(someone({ seatIds: [seat] }))).toEqual([bySeat])
    expect(await desk(ayse)).toEqual([byName])
    expect(await desk(someone({ roles: [`CLERK@${crypto.randomUUID()}`, `CHAIR@${committee}`] }))).toEqual([])
    expect(await desk({ ...someone(), kind: 'public', personId: null })).toEqual([])
  })

  test('holds one open task of a kind about a thing, brought up to date, until it is closed', async () => {
    const about = subject()
    const first = await open(task({ subject: about, due: '2026-05-03' }))
    expect(await open(task({ subject: about, due: '2026-06-03' }))).toBe(first)
    const other = await open(task({ subject: about, kind: 'papers.state' }))
    await t.as(undefined, (ctx) => closeTasks(ctx, { subject: about, kind: 'papers.admit' }))
    const tasks = await t.db.findBy(Task, { subjectId: about.id })
    expect(tasks.filter((row) => row.closedAt === null).map((row) => row.id)).toEqual([other])
    expect(tasks.find((row) => row.id === first)?.due).toBe('2026-06-03')
  })
})

describe('the ladder', () => {
  test.each([
    ['2026-01-01', '2026-03-31', undefined],
    ['2026-01-01', '2026-04-02', -30],
    ['2026-01-01', '2026-04-20', -30],
    ['2026-01-01', '2026-04-25', -7],
    ['2026-01-01', '2026-05-01', -1],
    ['2026-01-01', '2026-05-02', -1],
    ['2026-01-01', '2026-05-03', 1],
    ['2026-01-01', '2026-05-31', 7],
    ['2026-01-01', '2026-06-01', 30],
    ['2026-01-01', '2026-07-02', 60],
    ['2026-04-28', '2026-04-28', undefined],
    ['2026-04-28', '2026-05-01', -1],
  ])('opened %s, due 2026-05-02, stands on %s at %s', (opened, today, step) => {
    expect(stepReached(opened, '2026-05-02', today)).toBe(step)
  })

  test('mails each holder of the role once a step, however often it runs and from three workers at once', async () => {
    const [clerk, second, stranger] = await t.db.save(
      ['Weiß', 'Demir', 'Fremd'].map((familyName) =>
        t.db.create(Person, {
          familyName,
          givenName: 'T',
          email: `${familyName.toLowerCase()}@example.org`,
          locale: 'tr',
        }),
      ),
    )
    const scopeId = crypto.randomUUID()
    for (const [person, scope] of [
      [clerk, scopeId],
      [second, scopeId],
      [stranger, crypto.randomUUID()],
    ] as const)
      await t.db.insert(RoleAssignment, {
        personId: person?.id ?? '',
        role: 'CLERK',
        scopeKind: 'COMMITTEE',
        scopeId: scope,
        validFrom: new Date('2020-01-01T00:00:00Z'),
      })
    clock.stopAt(new Date('2026-01-01T10:00:00Z'))
    const id = await open(task({ assignee: `CLERK@${scopeId}`, due: '2026-05-02' }))
    const mails = () => t.db.find(Message, { where: { aboutId: id }, order: { createdAt: 'ASC' } })
    for (const [day, count, template] of [
      ['2026-04-24', 2, 'tasks.reminder'],
      ['2026-04-25', 4, 'tasks.reminder'],
      ['2026-05-03', 6, 'tasks.overdue'],
    ] as const) {
      clock.stopAt(new Date(`${day}T04:00:00Z`))
      await Promise.all([escalate(t.source), escalate(t.source), escalate(t.source)])
      const written = await mails()
      expect(written).toHaveLength(count)
      expect(written.at(-1)?.template).toBe(template)
    }
    expect(new Set((await mails()).map((mail) => mail.personId))).toEqual(new Set([clerk?.id, second?.id]))
    await t.as(undefined, async (ctx) => {
      const { subjectEntity, subjectId } = await ctx.db.findOneByOrFail(Task, { id })
      await closeTasks(ctx, { subject: { entity: subjectEntity, id: subjectId } })
    })
    clock.stopAt(new Date('2026-05-20T04:00:00Z'))
    await escalate(t.source)
    expect(await mails()).toHaveLength(6)
  })
  const reader = async (locale: 'de' | 'tr' = 'tr') => {
    const name = crypto.randomUUID()
    const made = await t.db.save(
      t.db.create(Person, { familyName: 'Leser', givenName: 'T', email: `${name}@example.org`, locale }),
    )
    return made.id
  }
  const mailsTo = (personId: string) =>
    t.db.find(Message, { where: { personId }, order: { createdAt: 'ASC' } })
  const at = (day: string) => clock.stopAt(new Date(`${day}T04:00:00Z`))

  test('all that somebody is reminded of on a day is one mail in their language; what comes later that day waits for the next', async () => {
    const who = await reader()
    const mine = (title: string, due: string) =>
      open(task({ assignee: `PERSON@${who}`, due, params: { title, path: '/aufgaben' } }))
    at('2026-01-01')
    await mine('Sprachkurse', '2026-05-02')
    await mine('Elterncafé', '2026-05-02')
    await mine('Sportverein', '2026-04-24')
    await mine('Noch lange hin', '2026-12-31')
    at('2026-04-25')
    await Promise.all([escalate(t.source), escalate(t.source), escalate(t.source)])
    const [digest, ...others] = await mailsTo(who)
    expect(others).toEqual([])
    expect(digest).toMatchObject({ template: 'tasks.digest', locale: 'tr', aboutId: null })
    const text = render(digest as Message, 'https://mitsprache.example').text
    expect(text).toContain('3 görev sizi bekliyor')
    expect(text).toContain('“Sprachkurse”. Son tarih 2 Mayıs 2026. 7 gün kaldı.')
    expect(text).toContain('“Sportverein”. Son tarih 24 Nisan 2026 idi. Üzerinden 1 gün geçti.')
    expect(text).toContain('https://mitsprache.example/tr/mein-bereich')
    expect(text).not.toContain('Noch lange hin')
    // opened after the mail went out, and due soon
    at('2026-04-25')
    const late = await open(
      task({ assignee: `PERSON@${who}`, due: '2026-05-25', params: { title: 'Spät', path: '/x' } }),
    )
    await t.db.query(`update task set opened_at = '2026-04-01' where id = $1`, [late])
    await escalate(t.source)
    expect(await mailsTo(who)).toHaveLength(1)
    at('2026-04-26')
    await escalate(t.source)
    const [, second] = await mailsTo(who)
    expect(second).toMatchObject({ template: 'tasks.reminder', aboutId: late })
    await escalate(t.source)
    expect(await mailsTo(who)).toHaveLength(2)
  })

  test('two who remind the same person at once write one mail; without the lock there would be two', async () => {
    const twice = async (how: (work: () => Promise<unknown>) => Promise<unknown>) => {
      const who = await reader('de')
      at('2026-01-01')
      const [due, day] = ['2026-05-02', '2026-04-25']
      const ids = await Promise.all(
        ['Eins', 'Zwei', 'Drei'].map((title) =>
          open(task({ assignee: `PERSON@${who}`, due, params: { title, path: '/x' } })),
        ),
      )
      at(day)
      const steps = ids.map((taskId) => ({ taskId, due, step: -7, days: -7 }))
      // one looked before the others were there
      await how(() =>
        Promise.all(
          [steps.slice(0, 1), steps].map((seen) => t.as(undefined, (ctx) => remind(ctx, who, seen, day))),
        ),
      )
      return (await mailsTo(who)).length
    }
    expect(await twice((work) => work())).toBe(1)
    // on a busy machine the two may miss each other: then they are sent again
    const unlocked: number[] = []
    while (unlocked.length < 5 && !unlocked.includes(2))
      unlocked.push(await twice((work) => without({ rows: true }, work)))
    expect(unlocked).toContain(2)
  })
})
