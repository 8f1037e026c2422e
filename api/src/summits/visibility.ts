import { existing, or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { ChecklistItem } from './ChecklistItem.js'
import type { Participant, Registration } from './Registration.js'
import type { Summit } from './Summit.js'

/** Plans the events of a body: its Integrationsbuero. */
export function organises(bodyId: Sql, v: ViewerSql): Sql {
  return v.holds('INTEGRATION_OFFICE', bodyId)
}

/** Plans the event with this id. */
export function organisesEvent(summitId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    existing(sql`summit planned`, sql`planned.id = ${summitId}`, organises(sql`planned.body_id`, v)),
  )
}

/** Sees an event: everybody once it was announced, before that those who plan it or prepare something for it. */
export function seesSummit(s: Row<Summit>, v: ViewerSql): Sql {
  return or(
    sql`${s.state} <> 'DRAFT'`,
    organises(s.bodyId, v),
    v.signedIn(
      existing(sql`checklist_item mine`, sql`mine.summit_id = ${s.id} and mine.owner_id = ${v.person}`),
    ),
  )
}

/** Sees something to be done for an event: who plans it and who does it. */
export function seesChecklistItem(c: Row<ChecklistItem>, v: ViewerSql): Sql {
  return v.signedIn(
    or(
      sql`${c.ownerId} = ${v.person}`,
      existing(sql`summit planned`, sql`planned.id = ${c.summitId}`, organises(sql`planned.body_id`, v)),
    ),
  )
}

/** Sees a registration: who registered, those of the organisation they come for, and those who plan the event. */
export function seesRegistration(r: Row<Registration>, v: ViewerSql): Sql {
  return v.signedIn(
    or(
      sql`${r.personId} = ${v.person}`,
      sql`${r.organisationId} = any(${v.organisations})`,
      existing(sql`summit planned`, sql`planned.id = ${r.summitId}`, organises(sql`planned.body_id`, v)),
    ),
  )
}

/** Sees who comes: whoever sees the registration. */
export function seesParticipant(p: Row<Participant>, v: ViewerSql): Sql {
  return seesOwnOfRegistration(p.registrationId, v)
}

/** Sees what belongs to a registration: whoever sees the registration itself. */
export function seesOwnOfRegistration(registrationId: Sql, v: ViewerSql): Sql {
  return v.signedIn(
    existing(
      sql`registration r join summit planned on planned.id = r.summit_id`,
      sql`r.id = ${registrationId}`,
      or(
        sql`r.person_id = ${v.person}`,
        sql`r.organisation_id = any(${v.organisations})`,
        organises(sql`planned.body_id`, v),
      ),
    ),
  )
}
