import { policy, sql, type Row } from '../platform/index.js'
import { Registration, Summit } from '../summits/index.js'

const alive = (r: Row<Registration>) =>
  sql`${r.state} in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`

policy<Summit>(Summit, [
  { role: 'INTEGRATION_OFFICE', verbs: ['planWorkshopDraw'], scope: (s) => [s.bodyId] },
])

policy<Registration>(Registration, [
  {
    role: 'PERSON',
    verbs: ['wishWorkshops', 'chooseWorkshop'],
    when: (r, v) => sql`${r.personId} = ${v.person} and ${alive(r)}`,
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['wishWorkshops', 'chooseWorkshop'],
    scope: (r) => [sql`(select planned.body_id from summit planned where planned.id = ${r.summitId})`],
    when: alive,
  },
])
