import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { stageOf } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

test('before a sending it is said who is written to by which way, and who is left out', async () => {
  const s = await stageOf(t, { capacity: 20, guests: 0 })
  await post.invite(s, 6)
  const preview = async (kind: string) =>
    call<{
      languages: { locale: string; mail: number; letter: number; neither: number }[]
      unwilling: number
      justReminded: number
    }>(
      t,
      planner,
      `query ($id: ID!) { sendingPreview(summitId: $id, kind: ${kind}) { languages { locale mail letter neither } unwilling justReminded } }`,
      { id: s.summitId },
    )
  const people = await post.rows<{ person_id: string }>(
    'select person_id from invitation where summit_id = $1 order by created_at, id',
    [s.summitId],
  )
  const [turkish, byPost, nowhere, unwilling] = people.map(({ person_id: id }) => id)
  await t.db.query(
    `update person set locale = case when id = $2 then 'tr' else 'de' end where id = any($1)`,
    [people.map(({ person_id: id }) => id), turkish],
  )
  await t.db.query(`update person set email = null, post = 'Musterweg 1, 41460 Neuss' where id = $1`, [
    byPost,
  ])
  await t.db.query(`update person set email = null, post = null where id = $1`, [nowhere])
  await t.db.query(`insert into mail_wish (person_id, token, stopped_at) values ($1, $2, now())`, [
    unwilling,
    crypto.randomUUID(),
  ])
  const expected = {
    languages: [
      { locale: 'de', mail: 2, letter: 1, neither: 1 },
      { locale: 'tr', mail: 1, letter: 0, neither: 0 },
    ],
    unwilling: 1,
    justReminded: 0,
  }
  expect(await preview('INVITATION')).toEqual(expected)
  expect(await preview('REMINDER')).toEqual({ languages: [], unwilling: 0, justReminded: 0 })
  await post.run(await post.start(s, 'INVITATION'))
  // what was said is what was done
  expect(
    await post.rows(
      `select m.locale, m.channel, count(*)::int as n from message m join invitation i on i.id = m.about_id
       where i.summit_id = $1 group by 1, 2 order by 1, 2`,
      [s.summitId],
    ),
  ).toEqual([
    { locale: 'de', channel: 'LETTER', n: 2 },
    { locale: 'de', channel: 'MAIL', n: 2 },
    { locale: 'tr', channel: 'MAIL', n: 1 },
  ])
  expect(await preview('INVITATION')).toEqual({ languages: [], unwilling: 1, justReminded: 0 })
  await t.db.query(`update invitation set reminded_at = now() where summit_id = $1 and person_id = $2`, [
    s.summitId,
    turkish,
  ])
  expect(await preview('REMINDER')).toEqual({
    languages: [expected.languages[0]],
    unwilling: 0,
    justReminded: 1,
  })
  await expect(
    call(t, undefined, `query ($id: ID!) { sendingPreview(summitId: $id, kind: INVITATION) { unwilling } }`, {
      id: s.summitId,
    }),
  ).resolves.toBeNull()
})
