import { nothing, personal } from '../platform/index.js'

personal({
  report_version: {
    composed_by_id: ['goals', 'reference', 'account'],
    ...nothing('title', 'texts', 'snapshot', 'editions'),
    ...nothing('field_ids', 'indicator_ids', 'measure_ids', 'resolution_ids'),
  },
})
