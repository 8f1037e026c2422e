import { nothing, personal } from '../platform/index.js'

personal({
  implementation: { note: ['proposals', 'words', 'record'], ...nothing('link') },
  implementation_report: { note: ['proposals', 'words', 'record'], ...nothing('link') },
})
