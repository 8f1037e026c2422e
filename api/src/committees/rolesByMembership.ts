import type { EntityManager } from 'typeorm'

/** What a person may do because of the seats and Fraktionen held on a day. */
export interface MembershipRights {
  /** `MEMBER@<committee>` and `CHAIR@<committee>`, as a viewer carries them. */
  roles: string[]
  seatIds: string[]
}

/** Derives the rights of a viewer from memberships; a vice chair chairs where nobody else does. */
export async function rolesByMembership(
  db: EntityManager,
  personId: string,
  day: string,
): Promise<MembershipRights> {
  const [found] = await db.query<{ roles: string[]; seats: string[] }[]>(
    `with held as (
       select m.* from membership m
        where m.person_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)
     )
     select coalesce(array_agg(distinct seat_id::text), '{}') as seats,
            coalesce(array_agg(distinct 'MEMBER@' || committee_id), '{}')
         || coalesce(array_agg(distinct 'CHAIR@' || committee_id) filter (
              where duty = 'CHAIR' or (duty = 'VICE_CHAIR' and not exists (
                select 1 from membership c
                 where c.committee_id = held.committee_id and c.duty = 'CHAIR'
                   and c.valid_from <= $2::date and (c.valid_to is null or c.valid_to >= $2::date)))), '{}') as roles
       from held`,
    [personId, day],
  )
  return { roles: found?.roles ?? [], seatIds: found?.seats ?? [] }
}
