import { nothing, personal } from '../platform/index.js'

personal({
  membership: {
    person_id: ['committees', 'reference', 'record'],
    // which Fraktion somebody stands for is a political opinion
    on_behalf_of_id: ['committees', 'special', 'record'],
  },
  group_member: {
    person_id: ['committees', 'reference', 'record'],
    group_id: ['committees', 'special', 'record'],
  },
  pool_deputy: {
    person_id: ['committees', 'reference', 'record'],
    group_id: ['committees', 'special', 'record'],
  },
  minutes_keeper: { person_id: ['committees', 'reference', 'account'] },
  contact_person: {
    name: ['committees', 'name', 'published'],
    phone: ['committees', 'contact', 'published'],
    email: ['committees', 'contact', 'published'],
  },
  body: nothing(),
  closed_period: nothing(),
  committee: nothing(),
  composition: nothing(),
  institution_name: nothing(),
  legislative_term: nothing(),
  office: nothing(),
  parliamentary_group: nothing(),
  procedure_rules: nothing(),
  seat_group: nothing(),
})
