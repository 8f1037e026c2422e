import { substitutionsPath } from '../contract/paths.js'
import { tell, type Value } from '../mail/index.js'
import { clock, dayOf, runSql, sql, type Ctx } from '../platform/index.js'
import { scopeNameSql } from './HeldRole.view.js'
import type { Substitution } from './Substitution.js'

/** Tells both, who is away and who stands in, that it was agreed or that it is over. `key`: told once, whoever runs it. */
export async function tellSubstitution(
  ctx: Ctx,
  template: 'accounts.substituteNamed' | 'accounts.substitutionEnded',
  substitution: Substitution,
  key?: string,
): Promise<void> {
  const { id, absentId, substituteId, scopeId, validFrom, validTo } = substitution
  const [names] = await runSql<{ absent: string; substitute: string; scope: string | null }>(
    ctx.db,
    ctx.viewer,
    sql`select (select name from person_name where id = ${absentId}::uuid) as absent,
      (select name from person_name where id = ${substituteId}::uuid) as substitute,
      ${scopeNameSql(sql`${scopeId}::uuid`, sql`${dayOf(clock.now())}::date`)} as scope`,
  )
  const scope: Value = names?.scope ?? { text: 'accounts.substitution.all' }
  const both = { absent: names?.absent ?? '', substitute: names?.substitute ?? '', scope }
  await tell(ctx, {
    template,
    to: [absentId, substituteId],
    params: {
      values: { ...both, from: { day: validFrom }, to: { day: validTo } },
      link: substitutionsPath,
    },
    about: { entity: 'Substitution', id },
    ...(key && { key }),
  })
}
