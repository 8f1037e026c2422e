import { holdersOf } from '../accounts/index.js'
import { tell } from '../mail/index.js'
import { clock, dayOf, type Ctx } from '../platform/index.js'
import type { ReportVersion } from './ReportVersion.js'

type Told = Pick<ReportVersion, 'id' | 'reportId' | 'bodyId' | 'title' | 'periodFrom' | 'periodTo'>

/**
 * Tells whom a report concerns that it is there, once a version: who sits in the Steuerungsgruppe or deputises, who sits in the
 * committees that take note of it, and the Integrationsbueros of the Kreis and its municipalities. Who published it knows.
 */
export async function tellPublished(ctx: Ctx, version: Told): Promise<void> {
  const { id, reportId, bodyId, title, periodFrom, periodTo } = version
  const bodies = await ctx.db.query<{ id: string }[]>(
    'select id from body where removed_at is null and (id = $1 or district_id = $1)',
    [bodyId],
  )
  const offices = await Promise.all(bodies.map((body) => holdersOf(ctx, [`INTEGRATION_OFFICE@${body.id}`])))
  const people = new Set([...(await membersConcerned(ctx, bodyId)), ...offices.flat()])
  people.delete(ctx.viewer.personId ?? '')
  await tell(ctx, {
    template: 'reports.published',
    to: [...people],
    about: { entity: 'Report', id: reportId },
    key: `reports.published/${id}`,
    params: {
      link: `/berichte/${reportId}`,
      values: { title, from: { day: periodFrom }, to: { day: periodTo } },
    },
  })
}

/** Who sits today in the Steuerungsgruppe and in the committees on the route of a report. */
async function membersConcerned(ctx: Ctx, bodyId: string): Promise<string[]> {
  const found = await ctx.db.query<{ id: string }[]>(
    `select distinct m.person_id as id from committee c join membership m on m.committee_id = c.id join person p on p.id = m.person_id
      where c.body_id = $1 and c.removed_at is null and p.erased_at is null
        and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)
        and (c.kind = 'STEERING_GROUP' or c.kind in (select s.committee_kind from route_template r
          join template_station s on s.template_id = r.id where r.paper_kind = 'REPORT' and r.retired_at is null))`,
    [bodyId, dayOf(clock.now())],
  )
  return found.map(({ id }) => id)
}
