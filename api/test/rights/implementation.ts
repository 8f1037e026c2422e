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
         and not exists (select from implementation i where i.resolution_id = r.id)
         and not exists (select from suspension s where r.id in (s.resolution_id, s.decided_anew_id)) order by r.${column}, r.id limit 1`,
      [w.places.neuss],
    )
  const given = { officeId: w.places.office, dueOn: addDays(w.j.today, 30) }
  const resolutionId = await decided('id')
  const id = await w.t.as(w.cast.clerk, (ctx) => followResolution(ctx, { resolutionId, ...given }))
  const { paperId } = await w.j.bring('ADOPTED')
  const objection = { byName: 'Bürgermeister Muster', suspendedOn: w.j.today, reason: 'Weil es so ist.' }
  await w.j.run(w.cast.clerk, 'suspendResolution', { id: paperId, ground: 'COMPLAINT', ...objection })
  await w.j.decide(paperId, 'ADOPTED')
  const suspension = await idOf(
    w.t,
    'select s.id from suspension s join consultation c on c.id = s.review_id where c.paper_id = $1',
    [paperId],
  )
  const answer = { upheld: true, decidedOn: w.j.today, reason: 'Der Beschluss gilt.' }
  return {
    suspendResolution: [
      { input: { id: w.papers.declined.paperId, ground: 'OBJECTION', ...objection }, may: ['clerk'] },
    ],
    decideUrgently: [
      {
        input: {
          ...{
            id: (await w.j.bring('READY')).paperId,
            takenBy: 'HEAD_AND_MEMBER',
            byName: 'Bürgermeister Muster',
          },
          ...{ withName: 'Ratsherr Beispiel', decidedOn: w.j.today, reason: 'Es eilt.', text: 'Ja.' },
        },
        may: ['clerk'],
      },
    ],
    recordSupervision: [{ input: { id: suspension, ...answer }, may: ['clerk'] }],
    followResolution: [{ input: { resolutionId: await decided('id'), ...given }, may: ['clerk'] }],
    reportImplementation: [{ input: { id, state: 'DONE', percent: 100 }, may: ['clerk', 'office'] }],
  }
}
