import { nothing, personal } from '../platform/index.js'

personal({
  measure_evaluation: {
    written_by_id: ['goals', 'reference', 'account'],
    ...nothing('evidence', 'link'),
  },
})
