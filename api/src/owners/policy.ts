import { FieldOfAction } from '../goals/index.js'
import { policy, sql } from '../platform/index.js'
import { Ownership } from './Ownership.js'

// the fields are those of the Kreis, and so is who names somebody for what is in them
const kreis = sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`

policy<FieldOfAction>(FieldOfAction, [
  { role: 'INTEGRATION_OFFICE', verbs: ['nameOwner'], scope: () => [kreis] },
])
policy<Ownership>(Ownership, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['endOwnership', 'concludeOwned'],
    scope: () => [kreis],
  },
  // whoever sees to it says that it is done
  { role: 'PERSON', verbs: ['concludeOwned'], when: (o, v) => sql`${o.personId} = ${v.person}` },
])
