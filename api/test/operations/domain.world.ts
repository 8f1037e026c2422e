import type { EntityManager } from 'typeorm'
import { Organisation, RoleAssignment, Substitution } from '../../src/accounts/index.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { AdvancementPlan } from '../../src/advancement/index.js'
import { ClosedPeriod, Committee } from '../../src/committees/index.js'
import { CouncilFile } from '../../src/councilfiles/index.js'
import { addDays, dayOf, type Viewer } from '../../src/platform/index.js'
import { Summit, SummitGroup } from '../../src/summits/index.js'
import { Survey } from '../../src/surveys/index.js'
import type { World } from '../world/index.js'

/** Adds what the world does not have of itself, so that every list shows somebody something. */
export async function fill(w: World): Promise<void> {
  const { t, cast, places } = w
  const today = dayOf(new Date())
  const days = { validFrom: addDays(today, -1), validTo: addDays(today, 5) }
  const of = ({ personId }: Viewer) => String(personId)
  await t.db.insert(Substitution, [
    { ...days, absentId: of(cast.clerk), substituteId: of(cast.office), scopeId: places.office },
    { ...days, absentId: of(cast.foreignOffice), substituteId: of(cast.foreignClerk), scopeId: null },
    {
      absentId: of(cast.integrationMember),
      substituteId: of(cast.clerk),
      scopeId: places.integrationBody,
      validFrom: addDays(today, 10),
      validTo: addDays(today, 20),
    },
    { ...days, absentId: of(cast.districtClerk), substituteId: of(cast.districtOffice), endedAt: new Date() },
  ])
  await t.db.insert(
    CouncilFile,
    [cast.clerk, cast.committeeClerk, cast.foreignClerk].map((by, i) => ({
      bodyId: i < 2 ? places.neuss : places.dormagen,
      broughtById: of(by),
      kind: 'MEETINGS' as const,
      name: `Sitzungen ${i}.csv`,
    })),
  )
  const [like] = await t.db.find(Organisation, { take: 1 })
  await t.db.insert(
    Organisation,
    ['Verein ohne Vertretung', 'Zweiter Verein ohne Vertretung'].map((name) => ({ name, kind: like?.kind })),
  )
  const [event] = await t.db.find(Summit, { where: { state: 'ANNOUNCED' }, order: { id: 'ASC' }, take: 1 })
  const [helper] = await t.db.query<{ id: string }[]>(
    'select person_id as id from registration where person_id is not null order by id desc limit 1',
  )
  await t.db.insert(RoleAssignment, {
    ...{ personId: String(helper?.id), role: 'DOOR' as const, scopeKind: 'EVENT' as const },
    ...{ scopeId: String(event?.id), validFrom: new Date(Date.now() - 86_400_000) },
  })
  // some are due, some the same day, most are not
  await t.db.query(
    `update paper set waits_until = current_date + (ascii(id::text) % 4) where id in (select id from paper order by md5(id::text) limit 8)`,
  )
  await hide(w)
}

/** The same row once more, with something else in it. */
async function again<T extends { id: string }>(
  db: EntityManager,
  type: new () => T,
  changed: Partial<T>,
): Promise<void> {
  const [like] = await db.find(type, { take: 1 })
  const { id: _id, ...rest } = like as T
  await db.insert(type, { ...rest, ...changed } as never)
}

/** What only few may see yet, or nobody any more; and a committee whose members are not public. */
async function hide({ t: { db }, places }: World): Promise<void> {
  const draft = await db.findOneByOrFail(Summit, { state: 'DRAFT' })
  await again(db, Survey, { state: 'DRAFT', subjectId: draft.id })
  await again(db, SummitGroup, { summitId: draft.id, taken: 0 })
  await again(db, AdvancementPlan, { state: 'DRAFT', bodyId: places.neuss, answers: null })
  const days = { kind: 'SCHOOL_HOLIDAY' as const, name: 'Ferien', source: 'Erlass' }
  await db.insert(ClosedPeriod, [
    { ...days, firstDay: '2030-01-01', lastDay: '2030-01-10' },
    { ...days, firstDay: '2030-02-01', lastDay: '2030-02-10', removedAt: new Date() },
  ])
  await db.update(Committee, { id: places.integrationBody }, { publishesNames: false })
}

/** People who are there for an event or a meeting: registered, invited, helping, keeping its minutes, sitting in the Steuerungsgruppe. */
export async function guestsOf({ t }: World): Promise<Viewer[]> {
  const found = await t.db.query<{ id: string }[]>(
    `select * from (select person_id as id from registration order by id limit 2) registered
     union select * from (select person_id from invitation where state <> 'DRAFT' order by person_id limit 1) invited
     union select * from (select owner_id from checklist_item where owner_id is not null order by owner_id limit 1) helping
     union select * from (select person_id from role_assignment where role = 'DOOR' order by person_id limit 1) admitting
     union select * from (select person_id from minutes_keeper order by person_id limit 1) keeping
     union select * from (select m.person_id from membership m join committee c on c.id = m.committee_id
       where c.kind = 'STEERING_GROUP' order by m.person_id limit 1) steering order by 1`,
  )
  return Promise.all(found.map(({ id }) => viewerOf(t.db, id)))
}
