import { nothing, personal } from '../platform/index.js'

personal({
  proposal: {
    author_id: ['proposals', 'reference', 'account'],
    entered_by_id: ['proposals', 'reference', 'account'],
    told_by: ['proposals', 'conduct', 'record'],
    language: ['proposals', 'language', 'record'],
    inhabitant_name: ['proposals', 'name', 'record'],
    inhabitant_address: ['proposals', 'contact', 'record'],
    ...nothing('field_revisions'),
  },
  proposal_text: {
    title: ['proposals', 'words', 'record'],
    what: ['proposals', 'words', 'record'],
    why: ['proposals', 'words', 'record'],
    for_whom: ['proposals', 'words', 'record'],
    ...nothing('language'),
  },
  cost_item: nothing('label'),
  paper: {
    result_text: ['proposals', 'words', 'record'],
    ...nothing('number', 'field_ids', 'return_to', 'settled_by_name', 'external_number', 'external_url'),
  },
  draft_resolution: { text: ['proposals', 'words', 'record'], ...nothing('written_by') },
  question: {
    text: ['proposals', 'words', 'record'],
    answer: ['proposals', 'words', 'record'],
    ...nothing('asked_by'),
  },
  statement: {
    text: ['proposals', 'words', 'record'],
    cover: ['proposals', 'words', 'record'],
    ...nothing('product', 'account'),
  },
  // words of papers that are public, made to be found
  paper_search: {
    body: ['proposals', 'words', 'record'],
    document: ['proposals', 'words', 'record'],
    ...nothing('state', 'kind'),
  },
  follow: { person_id: ['proposals', 'reference', 'following'] },
  unsubscribe_link: {
    person_id: ['proposals', 'reference', 'following'],
    token: ['proposals', 'technical', 'following'],
  },
  number_rule: nothing(),
  number_series: nothing(),
  paper_count: nothing(),
  paper_move: nothing(),
  paper_total: nothing(),
})
