import { committeePath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { runPreparedSql, sql, systemViewer, type Ctx } from '../platform/index.js'
import { bodyNameOn, committeeNameOn } from './names.js'

/** As what somebody was entered in a committee; each has its words in `mail.committees.as`. */
export type AppointedAs = 'CHAIR' | 'VICE_CHAIR' | 'MEMBER' | 'DEPUTY' | 'POOL' | 'KEEPER'

/** Tells a person, where an address is known, that the administration entered her in a committee, and from which day (YYYY-MM-DD) on. */
export async function tellAppointed(
  ctx: Ctx,
  about: { entity: string; id: string; committeeId: string; personId: string },
  as: AppointedAs,
  day: string,
): Promise<void> {
  const on = sql`${day}::date`
  const [names] = await runPreparedSql<{ committee: string; place: string }>(
    ctx.db,
    systemViewer(),
    sql`select ${committeeNameOn(sql`c.id`, on)} as committee, ${bodyNameOn(sql`c.body_id`, on)} as place
          from committee c where c.id = ${about.committeeId}::uuid`,
  )
  await tell(ctx, {
    template: 'committees.appointed',
    to: about.personId,
    about: { entity: about.entity, id: about.id },
    params: {
      values: {
        committee: names?.committee ?? '',
        place: names?.place ?? '',
        as: { text: `mail.committees.as.${as}` },
        day: { day },
      },
      link: committeePath(about.committeeId),
    },
  })
}
