import { nothing, personal } from '../platform/index.js'

personal({
  ownership: { person_id: ['goals', 'reference', 'account'], ...nothing('unit') },
})
