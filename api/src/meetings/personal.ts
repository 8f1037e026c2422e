import { nothing, personal } from '../platform/index.js'

personal({
  meeting: {
    cancel_reason: ['meetings', 'words', 'record'],
    ...nothing('title', 'place'),
  },
  agenda_item: {
    title: ['meetings', 'words', 'record'],
    state_reason: ['meetings', 'words', 'record'],
    table_reason: ['meetings', 'words', 'record'],
    ...nothing('label'),
  },
  agenda_version: { reason: ['meetings', 'words', 'record'] },
  agenda_version_item: { title: ['meetings', 'words', 'record'], ...nothing('label', 'kind') },
  applicant_reply: {
    person_id: ['meetings', 'reference', 'replies'],
    interpreter_language: ['meetings', 'language', 'replies'],
  },
  reply_token: {
    person_id: ['meetings', 'reference', 'replies'],
    token_hash: ['meetings', 'technical', 'replies'],
  },
  meeting_announcement: {
    entered_by_id: ['meetings', 'reference', 'account'],
    ...nothing('medium', 'url', 'place'),
  },
  meeting_series: nothing(),
})
