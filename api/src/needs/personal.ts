import { nothing, personal } from '../platform/index.js'

personal({
  need: {
    kind: ['needs', 'special', 'needs'],
    detail: ['needs', 'special', 'needs'],
  },
  needs_consent: {
    registration_id: ['needs', 'reference', 'needs'],
    locale: ['needs', 'language', 'needs'],
  },
  event_order: {
    supplier: ['events', 'name', 'record'],
    contact: ['events', 'contact', 'record'],
    ...nothing('what'),
  },
  consent_text: nothing(),
  // numbers alone
  kept_needs: nothing(),
  need_cut: nothing(),
})
