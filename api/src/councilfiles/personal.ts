import { nothing, personal } from '../platform/index.js'

personal({
  council_file: {
    name: ['councilfiles', 'words', 'record'],
    problem: ['councilfiles', 'words', 'record'],
    unknown: ['councilfiles', 'words', 'record'],
    brought_by_id: ['councilfiles', 'reference', 'account'],
    ...nothing('sha256', 'url'),
  },
  council_file_row: {
    cells: ['councilfiles', 'words', 'import'],
    problems: ['councilfiles', 'words', 'import'],
  },
  meeting_reference: nothing(),
  result_word: {
    reviewed_by_id: ['councilfiles', 'reference', 'account'],
    ...nothing('text', 'letters'),
  },
})
