import { Field, ID, ObjectType } from 'type-graphql'
import { bodyNameOn, officeNameOn } from '../committees/index.js'
import { sql, type Sql, type ViewerSql } from '../platform/index.js'
import { BeginsForEnum } from './enums.js'
import type { BeginsFor } from '../contract/papers.lists.js'

/** Someone the viewer may begin a proposal for. */
@ObjectType('ProposalBeginning', { description: 'Someone the viewer may begin a proposal for.' })
export class ProposalBeginning {
  @Field(() => BeginsForEnum, { description: 'For what kind of applicant.' })
  kind: BeginsFor

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organisation, Fraktion or office; null for oneself and for someone who tells it.',
  })
  id: string | null

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'Name of the body a Fraktion or office belongs to.' })
  bodyName: string | null
}

/** SQL: all the viewer may begin a proposal for, as `startDraft` allows it. */
export function beginningsSql(v: ViewerSql): Sql {
  const inForce = sql`${v.today} between m.valid_from and coalesce(m.valid_to, 'infinity')`
  return sql`select b.kind, b.id, b.name, b.body_name as "bodyName" from (
    select 1 as place, 'ORGANISATION' as kind, o.id::text as id, o.name as name, null as body_name
      from organisation o where o.id = any(${v.organisations}) and o.removed_at is null
    union all
    select 2, 'GROUP', g.id::text, g.name, ${bodyNameOn(sql`g.body_id`, v.today)}
      from parliamentary_group g where g.has_right_of_motion and g.removed_at is null
       and exists (select 1 from group_member m where m.group_id = g.id and m.person_id = ${v.person} and ${inForce})
    union all
    select 3, 'OFFICE', o.id::text, ${officeNameOn(sql`o.id`, v.today)}, ${bodyNameOn(sql`o.body_id`, v.today)}
      from office o where 'OFFICE@' || o.id::text = any(${v.roles}) and o.removed_at is null
    union all select 4, 'TOLD', null, null, null where ${v.holdsSomewhere('INTEGRATION_OFFICE')}
    union all select 5, 'ONESELF', null, null, null where ${v.person} is not null
  ) b order by b.place, b.name, b.id`
}
