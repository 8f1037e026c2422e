import { assignInquiry, fileInquiry } from '../../src/inquiries/index.js'
import { admitPaper } from '../../src/papers/admitPaper.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { idOf, type World } from '../world/index.js'
import type { Table } from './mutations.js'

/** Who may file inquiries, hand them to offices and answer them. */
export async function rightsOfInquiries(w: World): Promise<Table> {
  const { places, cast } = w
  const groupId = await idOf(
    w.t,
    `select id from parliamentary_group where body_id = $1 and short_name = 'Linden'`,
    [places.neuss],
  )
  const asker = await viewerOf(
    w.t.db,
    await idOf(w.t, 'select person_id as id from group_member where group_id = $1 order by 1 limit 1', [
      groupId,
    ]),
  )
  const inGroup = await Promise.all(
    (Object.keys(cast) as (keyof typeof cast)[]).map(async (name) => {
      const found = await w.t.db.query<unknown[]>(
        'select from group_member where group_id = $1 and person_id = $2',
        [groupId, cast[name].personId],
      )
      return found.length > 0 ? [name] : []
    }),
  )
  const words = { language: 'de', title: 'Wie viele?', question: 'Wie viele sind es?', reason: 'Deshalb.' }
  const input = { committeeId: places.integrationBody, groupId, ...words }
  const admitted = async () => {
    const id = await w.t.as(asker, (ctx) => fileInquiry(ctx, input))
    const paperId = await idOf(w.t, 'select paper_id as id from inquiry where id = $1', [id])
    await w.t.as(cast.clerk, (ctx) => admitPaper(ctx, paperId))
    return id
  }
  const id = await admitted()
  await w.t.as(cast.clerk, (ctx) => assignInquiry(ctx, { id, officeId: places.office }))
  return {
    fileInquiry: [
      { input, may: inGroup.flat() },
      // single members ask where the rules allow it
      {
        input: { ...input, groupId: null },
        may: ['integrationChair', 'integrationMember', 'councillor'],
      },
    ],
    assignInquiry: [{ input: { id, officeId: places.office }, may: ['clerk', 'committeeClerk'] }],
    answerInquiry: [
      { input: { id, answer: 'Zwölf.' }, may: ['clerk', 'committeeClerk', 'office'] },
      { input: { id: await admitted(), answer: 'Zwölf.' }, may: ['clerk', 'committeeClerk'] },
    ],
  }
}
