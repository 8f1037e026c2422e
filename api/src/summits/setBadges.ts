import type { Ctx } from '../platform/index.js'
import type { Participant } from './Registration.js'

/** What a badge says beside the name. */
export type Badge = Pick<Participant, 'spokenLanguages' | 'spokenName'>
/** Whose badge says it. */
export type NamedBadge = Badge & { id: string }

/** Writes what badges say beside the names: of any number of people in one statement. */
export async function setBadges(ctx: Ctx, badges: readonly NamedBadge[]): Promise<void> {
  if (badges.length === 0) return
  await ctx.db.query(
    `update participant p set spoken_languages = b."spokenLanguages", spoken_name = b."spokenName"
      from jsonb_to_recordset($1::jsonb) as b(id uuid, "spokenLanguages" text[], "spokenName" text) where p.id = b.id`,
    [JSON.stringify(badges)],
  )
}

/** Writes what the badge of who registered says beside the name. The caller has decided that they may. */
export async function setOwnBadge(
  ctx: Ctx,
  registrationId: string,
  { spokenLanguages, spokenName }: Badge,
): Promise<void> {
  await ctx.db.query(
    `update participant set spoken_languages = $2, spoken_name = $3
      where id = (select id from participant where registration_id = $1 order by position limit 1)`,
    [registrationId, spokenLanguages, spokenName],
  )
}
