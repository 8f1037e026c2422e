import { addDays } from '../../src/platform/index.js'
import { followResolution } from '../../src/implementation/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table } from './mutations.js'

/** Who may hand resolutions to offices and report on them. */
export async function rightsOfImplementation(w: World): Promise<Table> {
  const decided = (column: string) =>
    idOf(
      w.t,
      `select r.id from resolution r join consultation c on c.id = r.consultation_id join paper p on p.id = c.paper_id
       where p.body_id = $1 and c.role = 'DECISION' and r.outcome = 'ADOPTED'
         and not exists (select from implementation i where i.resolution_id = r.id) order by r.${column}, r.id limit 1`,
      [w.places.neuss],
    )
  const given = { officeId: w.places.office, dueOn: addDays(w.j.today, 30) }
  const resolutionId = await decided('id')
  const id = await w.t.as(w.cast.clerk, (ctx) => followResolution(ctx, { resolutionId, ...given }))
  return {
    followResolution: [{ input: { resolutionId: await decided('id'), ...given }, may: ['clerk'] }],
    reportImplementation: [{ input: { id, state: 'DONE', percent: 100 }, may: ['clerk', 'office'] }],
  }
}
