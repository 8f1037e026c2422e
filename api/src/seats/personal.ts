import { nothing, personal } from '../platform/index.js'

personal({
  flow_receipt: { confirmed_by_id: ['committees', 'reference', 'account'], ...nothing('association') },
  called_area: nothing(),
})
