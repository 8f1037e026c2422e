import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { advanceAll } from '../audit/index.js'
import { asImport, clock, type Ctx } from '../platform/index.js'
import { draftInvitations } from './draftInvitations.js'
import { noteAnswer } from './noteAnswer.js'
import { invitationMachine } from './states.js'

const RECORD = 'DemoMeeting'

/** Who has a seat in the demo's Steuerungsgruppe is invited to its meeting: some answered, one sends a deputy. Done once. */
export async function seedDemoMeeting(source: DataSource, planner: string): Promise<void> {
  await source.transaction(async (db) => {
    const [found] = await db.query<{ summitId: string; committeeId: string; personId: string }[]>(
      `select s.row_id as "summitId", c.id as "committeeId", p.id as "personId" from seed_record s
         join summit e on e.id = s.row_id join committee c on c.body_id = e.body_id and c.kind = 'STEERING_GROUP'
         join person p on p.email = $2
        where s.entity = 'DemoSummit' and s.key = 'demo-steering-invited'
          and not exists (select 1 from seed_record done where done.entity = $1) limit 1`,
      [RECORD, planner],
    )
    if (!found) return
    const { summitId, committeeId, personId } = found
    await asImport(db, await viewerOf(db, personId), async (ctx) => {
      await draftInvitations(ctx, { summitId, committeeIds: [committeeId] })
      await answers(ctx, summitId)
    })
    await db.insert(SeedRecord, { entity: RECORD, key: 'answers', rowId: summitId, values: {} })
  })
}

async function answers(ctx: Ctx, summitId: string): Promise<void> {
  const invited = await ctx.db.query<{ id: string }[]>(
    `select i.id from invitation i join person p on p.id = i.person_id where i.summit_id = $1 order by p.family_name, i.id`,
    [summitId],
  )
  const ids = invited.map(({ id }) => id)
  await advanceAll(ctx, invitationMachine, ids, 'issueInvitation', { issuedAt: clock.now() })
  const [passes, declines, ...others] = ids
  if (declines) await noteAnswer(ctx, { id: declines, accept: false, toldBy: 'PHONE' })
  for (const id of others.slice(0, 4)) await noteAnswer(ctx, { id, accept: true, toldBy: 'IN_PERSON' })
  if (!passes) return
  const email = 'stellvertretung.sitz@demo.example'
  const deputy = { givenName: 'Stella', familyName: 'Stellvertretung (Demo)', email, locale: 'de' }
  await noteAnswer(ctx, { id: passes, accept: false, toldBy: 'PHONE', deputy })
  await ctx.db.query('update person set is_demo = true where email = $1', [email])
}
