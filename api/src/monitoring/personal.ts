import { nothing, personal } from '../platform/index.js'

personal({
  indicator_target: { set_by_id: ['goals', 'reference', 'account'], ...nothing('note') },
  indicator_value: {
    recorded_by_id: ['goals', 'reference', 'account'],
    ...nothing('group', 'note', 'reason'),
  },
  value_source: nothing(),
})
