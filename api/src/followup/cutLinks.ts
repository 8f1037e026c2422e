import { Person } from '../accounts/index.js'
import { clock, type Ctx } from '../platform/index.js'

/** Where people stand at an event. */
type Named = 'invitation' | 'registration'

/**
 * Who goes on being known here (an account, an office, a later event) is known no longer for this one: in their place stands
 * somebody without a name, so that every count stays as it was. Who took down what others told is forgotten as well. The sealed
 * record of who did what keeps its ids (decisions.md 14); it names no values and is shown to nobody.
 */
export async function cutLinks(ctx: Ctx, summitId: string, by: Named): Promise<void> {
  const rows = await ctx.db.query<{ id: string; person_id: string }[]>(
    `select mine.id, mine.person_id from ${by} mine join person p on p.id = mine.person_id
      where mine.summit_id = $1 and p.erased_at is null order by mine.id`,
    [summitId],
  )
  // one for each person: somebody may have registered, cancelled and registered again
  const nobody = new Map<string, string>()
  for (const { id, person_id: personId } of rows) {
    const stands = nobody.get(personId) ?? (await somebodyUnnamed(ctx))
    nobody.set(personId, stands)
    await ctx.db.query(`update ${by} set person_id = $2 where id = $1`, [id, stands])
  }
  await ctx.db.query(`update ${by} set told_by = null, entered_by_id = null where summit_id = $1`, [summitId])
}

async function somebodyUnnamed(ctx: Ctx): Promise<string> {
  const made = await ctx.db.insert(Person, { givenName: '', familyName: '', erasedAt: clock.now() })
  return String(made.identifiers[0]?.id)
}
