import type { DataSource, EntityManager } from 'typeorm'
import { demoInquiries, type DemoInquiry } from '../../seed/demo/inquiries.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { paperVerbs } from '../papers/index.js'
import { addDays, asImport, clock, dayOf } from '../platform/index.js'
import { answerInquiry } from './answerInquiry.js'
import { assignInquiry } from './assignInquiry.js'
import { fileInquiry } from './fileInquiry.js'
import { Inquiry } from './Inquiry.js'

const RECORD = 'DemoInquiry'
const AGS = '05162024'

/** Inquiries of the demo: answered late, overdue, waiting; told to nobody. */
export async function seedDemoInquiries(source: DataSource): Promise<void> {
  if (await source.manager.existsBy(SeedRecord, { entity: RECORD })) return
  const today = dayOf(clock.now())
  try {
    await source.transaction(async (db) => {
      let first = ''
      for (const told of demoInquiries) first = (await happen(db, told, today)) ?? first
      if (first) await db.insert(SeedRecord, { entity: RECORD, key: 'all', rowId: first, values: {} })
    })
  } finally {
    clock.stopAt(undefined)
  }
}

interface Places {
  person_id: string
  since: string
  committee_id: string
  group_id: string | null
  office_id: string
  clerk_id: string
}

/** Who asks whom; undefined while the demo has nobody who may. */
async function placesOf(db: EntityManager, told: DemoInquiry): Promise<Places | undefined> {
  const [found] = await db.query<Places[]>(
    `select a.person_id, a.valid_from::text as since, c.id as committee_id, a.group_id, o.id as office_id, k.person_id as clerk_id
       from body b
       join committee c on c.body_id = b.id and c.kind = $2 and c.removed_at is null
       join lateral (
         select m.person_id, m.valid_from, g.id as group_id from parliamentary_group g join group_member m on m.group_id = g.id
          where g.body_id = b.id and g.short_name = $3 and g.is_demo
         union all
         select m.person_id, m.valid_from, null from membership m join person p on p.id = m.person_id
          where $3::text is null and m.committee_id = c.id and m.role = 'HOLDER' and p.is_demo
         order by 2, 1 limit 1) a on true
       join lateral (select o.id from office o where o.body_id = b.id and o.removed_at is null
         order by o.is_integration_office, o.created_at, o.id limit 1) o on true
       join lateral (select r.person_id from role_assignment r where r.role = 'CLERK' and r.scope_id = b.id limit 1) k on true
      where b.ags = $1 limit 1`,
    [AGS, told.committee, told.group ?? null],
  )
  return found
}

async function happen(db: EntityManager, told: DemoInquiry, today: string): Promise<string | undefined> {
  const found = await placesOf(db, told)
  if (!found) return undefined
  // by the rights of today: the demo's clerks hold their office since the first start
  clock.stopAt(undefined)
  const [asker, clerk] = [await viewerOf(db, found.person_id), await viewerOf(db, found.clerk_id)]
  const wanted = addDays(today, -told.daysAgo)
  const asked = wanted < found.since ? found.since : wanted
  const at = (after: number) => {
    const day = addDays(asked, after)
    clock.stopAt(new Date(`${day < today ? day : today}T10:00:00Z`))
  }
  at(0)
  const { title, question, reason } = told
  const id = await asImport(db, asker, (ctx) =>
    fileInquiry(ctx, {
      ...{ committeeId: found.committee_id, groupId: found.group_id, language: 'de' },
      ...{ title, question, reason },
    }),
  )
  at(1)
  await asImport(db, clerk, async (ctx) => {
    const { paperId } = await ctx.db.findOneByOrFail(Inquiry, { id })
    await ctx.db.query('update paper set created_at = submitted_at where id = $1', [paperId])
    await paperVerbs.admitPaper(ctx, paperId)
    if (told.assigned) await assignInquiry(ctx, { id, officeId: found.office_id })
  })
  if (!told.answer) return id
  at(told.answer.after)
  const { text } = told.answer
  await asImport(db, clerk, (ctx) => answerInquiry(ctx, { id, answer: text }))
  return id
}
