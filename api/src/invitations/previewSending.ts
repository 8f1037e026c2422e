import { previewSendingSchema } from '../contract/invitations.js'
import { check, clock, runSql, sql, type Ctx } from '../platform/index.js'
import { noMails } from './noMails.js'
import { mayPlan } from './previews.js'
import { meantBy, rested } from './sendingReach.js'
import type { SendingPreview } from './SendingPreview.view.js'

/** What beginning a sending now would do: the sending's own choice of people, counted. Null where the viewer may not begin one. */
export async function previewSending(ctx: Ctx, input: unknown): Promise<SendingPreview | null> {
  const { summitId, kind } = check(previewSendingSchema, input)
  if (!(await mayPlan(ctx, 'startSending', summitId))) return null
  const [preview] = await runSql<SendingPreview>(
    ctx.db,
    ctx.viewer,
    sql`with meant as (
        select p.locale, p.email is not null as mail, p.post is not null as post, ${noMails(sql`i.id`)} as unwilling,
          ${rested(kind, sql`${clock.now()}::timestamptz`)} as rested
        from invitation i join person p on p.id = i.person_id where i.summit_id = ${summitId}::uuid and ${meantBy(kind)}),
      shares as (
        select locale, count(*) filter (where mail)::int as mail, count(*) filter (where not mail and post)::int as letter,
          count(*) filter (where not mail and not post)::int as neither
        from meant where rested and not unwilling group by locale)
      select coalesce((select jsonb_agg(s order by s.mail + s.letter + s.neither desc, s.locale) from shares s), '[]') as languages,
        (select count(*)::int from meant where unwilling) as unwilling,
        (select count(*)::int from meant where not unwilling and not rested) as "justReminded"`,
  )
  return preview ?? null
}
