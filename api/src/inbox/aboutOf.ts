import { Message, type SignedAddress } from '../mail/index.js'
import type { Ctx } from '../platform/index.js'

/** What a mail that came in is about. */
export interface About {
  message: Message | null
  /** Whose event it is, where it is about one. */
  bodyId: string | null
  title: string | null
}

/** Finds what a signed address stands for. */
export async function aboutOf(ctx: Ctx, { purpose, id }: SignedAddress): Promise<About> {
  const message = purpose === 'calendar' ? null : await ctx.db.findOneBy(Message, { id })
  const [summit] =
    purpose === 'calendar'
      ? await ctx.db.query<Found[]>(
          `select s.body_id as "bodyId", s.title from summit s
             join (select summit_id, issued_at as at from invitation where person_id = $1
               union all select summit_id, created_at from registration where person_id = $1) asked on asked.summit_id = s.id
            order by asked.at desc nulls last limit 1`,
          [id],
        )
      : await ctx.db.query<Found[]>(
          `select s.body_id as "bodyId", s.title from message m join summit s on s.id = case m.about_entity
              when 'Summit' then m.about_id
              when 'Invitation' then (select i.summit_id from invitation i where i.id = m.about_id)
              when 'Registration' then (select r.summit_id from registration r where r.id = m.about_id) end
            where m.id = $1`,
          [id],
        )
  return { message, bodyId: summit?.bodyId ?? null, title: summit?.title ?? null }
}

interface Found {
  bodyId: string
  title: string
}
