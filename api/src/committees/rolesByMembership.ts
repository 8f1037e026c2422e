import { deriveRoles, placeScopes, type Derivation } from '../accounts/index.js'
import { sql } from '../platform/index.js'
import { chairAndKeepersSql } from './chairAndKeepersOn.js'

/**
 * The rights that follow from memberships: MEMBER of the committee with the seat held or deputised for, CHAIR for the
 * chair, KEEPER for who keeps the minutes. Who is on a list of deputies is a MEMBER without a seat.
 */
export const rolesByMembership: Derivation = ({ person, today }) => {
  const serving = chairAndKeepersSql(today, (row) => sql`${row}.person_id = ${person}`)
  return sql`select 'MEMBER' as role, m.committee_id as scope, m.seat_id as seat from membership m
      where m.person_id = ${person} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
    union all
    select 'MEMBER', pooled.committee_id, null::uuid from pool_deputy pooled
      where pooled.person_id = ${person} and pooled.valid_from <= ${today} and (pooled.valid_to is null or pooled.valid_to >= ${today})
    union all
    select s.duty, s.committee_id, null::uuid from (${serving}) s`
}

deriveRoles(rolesByMembership)
placeScopes((scope) => sql`(select c.body_id from committee c where c.id = ${scope})`)
placeScopes((scope) => sql`(select o.body_id from office o where o.id = ${scope})`)
