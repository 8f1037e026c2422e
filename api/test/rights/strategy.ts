import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

const kreis: readonly Who[] = ['integrationOffice']

/** Who may evaluate measures, close a cycle, begin what follows and name who sees to what: the Integrationsbuero of the Kreis; who was named says that it is done. */
export async function rightsOfStrategy({ t, cast }: World): Promise<Table> {
  const measureId = await idOf(
    t,
    `select m.id from measure m join field_of_action f on f.id = m.field_id
    where f.key = 'education' order by m.position limit 1`,
  )
  const fieldId = await idOf(t, 'select field_id as id from measure where id = $1', [measureId])
  const evaluationId = await idOf(
    t,
    `insert into measure_evaluation (measure_id, verdict, evidence, written_by_id, written_at)
     values ($1, 'STRENGTHEN', 'Es wirkt.', $2, now()) returning id`,
    [measureId, cast.integrationOffice.personId],
  )
  await t.db.query(
    `insert into measure_evaluation (measure_id, verdict, evidence, written_by_id, written_at)
     select m.id, 'MEND', 'Fast.', $2, now() from measure m where m.field_id = $1`,
    [fieldId, cast.integrationOffice.personId],
  )
  const ownedBy = (personId: string | null) =>
    idOf(
      t,
      `insert into ownership (measure_id, unit, person_id, due_on)
       select m.id, 'Amt 50', $1, '2099-12-31' from measure m
        where not exists (select 1 from ownership o where o.measure_id = m.id and o.removed_at is null) order by m.id desc limit 1 returning id`,
      [personId],
    )
  const named = { unit: 'Amt 50', personId: cast.clerk.personId, dueOn: '2099-12-31' }
  return {
    nameOwner: [{ input: { ...named, measureId }, may: kreis }],
    endOwnership: [{ input: { id: await ownedBy(cast.clerk.personId) }, may: kreis }],
    concludeOwned: [{ input: { id: await ownedBy(cast.clerk.personId) }, may: [...kreis, 'clerk'] }],
    evaluateMeasure: [{ input: { measureId, verdict: 'MEND', evidence: 'Zahlen von 2026' }, may: kreis }],
    closeCycle: [{ input: { fieldId }, may: kreis }],
    draftFollowUp: [{ input: { evaluationId }, may: kreis }],
  }
}
