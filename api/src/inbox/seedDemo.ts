import type { DataSource } from 'typeorm'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { advance } from '../audit/index.js'
import { invitationMachine } from '../invitations/index.js'
import { asImport, clock } from '../platform/index.js'

const RECORD = 'DemoInbox'
const planner = 'leyla.brueckner@demo.example'

/** One of the demo's invitations was sent and came back: so that what is then to be done can be tried. Done once. */
export async function seedDemoInbox(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [invited] = await db.query<{ id: string }[]>(
      `select i.id from seed_record s join invitation i on i.summit_id = s.row_id and i.state = 'DRAFT'
         join person p on p.id = i.person_id and p.email is not null
        where s.entity = 'DemoInvitations' and not exists (select 1 from seed_record done where done.entity = $1)
        order by p.family_name, p.given_name, i.id desc limit 1`,
      [RECORD],
    )
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!invited || !person) return
    await asImport(db, await viewerOf(db, person.id), (ctx) =>
      advance(ctx, invitationMachine, invited.id, 'issueInvitation', {
        consequence: true,
        set: { issuedAt: clock.now() },
      }),
    )
    await db.query(
      `insert into message (id, dedup_key, channel, address, name, locale, template, params, about_entity, about_id, person_id, state,
         when_uncertain, attempt, not_before, created_at, sent_at, last_error)
       select id, id::text, 'MAIL', email, name, locale, 'invitations.invited', '{"values":{}}', 'Invitation', about, person_id, 'bounced',
         'resend', 1, now(), now(), now(), 'DSN_5.1.1'
       from (select gen_random_uuid() as id, p.email, concat_ws(' ', p.given_name, p.family_name) as name, p.locale, i.id as about,
               p.id as person_id from invitation i join person p on p.id = i.person_id where i.id = $1) gone`,
      [invited.id],
    )
    await db.insert(SeedRecord, { entity: RECORD, key: 'bounced', rowId: invited.id, values: {} })
  })
}
