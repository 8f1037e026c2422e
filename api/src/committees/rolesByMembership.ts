import { deriveRoles, type Derivation } from '../accounts/index.js'
import { sql, type Sql } from '../platform/index.js'

/**
 * The rights that follow from memberships: MEMBER of the committee with the seat held or deputised for, CHAIR for the
 * chair; a vice chair chairs where nobody else does. Who is on a list of deputies is a MEMBER without a seat.
 */
export const rolesByMembership: Derivation = ({ person, today }) => {
  const held = (more: Sql) => sql`from membership m
    where m.person_id = ${person} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today}) ${more}`
  return sql`select 'MEMBER' as role, m.committee_id as scope, m.seat_id as seat ${held(sql``)}
    union all
    select 'MEMBER', p.committee_id, null::uuid from pool_deputy p
      where p.person_id = ${person} and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
    union all
    select 'CHAIR', m.committee_id, null::uuid ${held(sql`and (m.duty = 'CHAIR' or (m.duty = 'VICE_CHAIR' and not exists (
      select 1 from membership c where c.committee_id = m.committee_id and c.duty = 'CHAIR'
        and c.valid_from <= ${today} and (c.valid_to is null or c.valid_to >= ${today}))))`)}`
}

deriveRoles(rolesByMembership)
