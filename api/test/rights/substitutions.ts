import { addDays } from '../../src/platform/index.js'
import { buildPerson } from '../factories/accounts.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Have an office that can be lent. */
const lenders: readonly Who[] = [
  'integrationChair',
  'councillor',
  'socialChair',
  'mayor',
  'clerk',
  'office',
  'foreignChair',
  'foreignClerk',
  'foreignOffice',
  'districtCouncilChair',
  'districtSocialChair',
  'districtClerk',
  'districtOffice',
  'integrationOffice',
  'committeeClerk',
  'coSigningOffice',
  'townIntegrationOffice',
  'foreignTownIntegrationOffice',
]

/** Who may say who stands in for whom: everybody for an office of their own, for others the clerk there and the administrator. */
export async function rightsOfSubstitutions({ t, cast, places, j }: World): Promise<Table> {
  const day = addDays(j.today, 30)
  const days = { substituteId: (await buildPerson(t)).id, validFrom: day, validTo: day }
  const absentId = cast.integrationChair.personId
  const scopeId = places.integrationBody
  const here: readonly Who[] = ['administrator', 'clerk', 'committeeClerk', 'integrationChair']
  const id = await idOf(
    t,
    `insert into substitution (absent_id, substitute_id, scope_id, valid_from, valid_to)
     values ($1, $2, $3, '2090-01-01', '2090-01-02') returning id`,
    [absentId, cast.foreignChair.personId, scopeId],
  )
  return {
    nameSubstitute: [
      { input: days, may: lenders },
      { input: { ...days, absentId, scopeId }, may: here },
    ],
    endSubstitution: [{ input: { id }, may: here }],
  }
}
