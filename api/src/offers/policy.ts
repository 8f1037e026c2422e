import { Organisation } from '../accounts/index.js'
import { policy, type Sql, type ViewerSql } from '../platform/index.js'
import { Offer } from './Offer.js'

const office = (_row: unknown, v: ViewerSql): Sql => v.holdsSomewhere('INTEGRATION_OFFICE')

policy<Organisation>(Organisation, [
  { role: 'DELEGATE', verbs: ['enterOffer'], scope: (o) => [o.id] },
  { role: 'PERSON', verbs: ['enterOffer'], when: office },
])

policy<Offer>(Offer, [
  {
    role: 'DELEGATE',
    verbs: ['changeOffer', 'renewOffer', 'withdrawOffer'],
    scope: (o) => [o.organisationId],
  },
  // on behalf of providers who told it on the telephone; what counts into a goal is the office's to say
  { role: 'PERSON', verbs: ['changeOffer', 'renewOffer', 'withdrawOffer', 'countOffer'], when: office },
])
