import { nothing, personal } from '../platform/index.js'

personal({
  consultation: {
    route_reason: ['proposals', 'words', 'record'],
    ...nothing('committee_kind', 'external_number', 'external_url'),
  },
  resolution: {
    text: ['proposals', 'words', 'record'],
    reason: ['proposals', 'words', 'record'],
    ...nothing('committee_name'),
  },
  route: { reason: ['proposals', 'words', 'record'] },
  route_template: nothing(),
  template_station: nothing(),
  suspension: {
    by_name: ['proposals', 'name', 'record'],
    reason: ['proposals', 'words', 'record'],
    supervision: ['proposals', 'words', 'record'],
  },
  transfer: { answer: ['proposals', 'words', 'record'] },
  urgent_decision: {
    by_name: ['proposals', 'name', 'record'],
    with_name: ['proposals', 'name', 'record'],
    reason: ['proposals', 'words', 'record'],
    text: ['proposals', 'words', 'record'],
  },
})
