import { nothing, personal } from '../platform/index.js'

personal({
  offer: {
    contact_email: ['offers', 'contact', 'published'],
    contact_phone: ['offers', 'contact', 'published'],
    ...nothing('place', 'languages', 'groups', 'website'),
  },
  offer_text: nothing(),
})
