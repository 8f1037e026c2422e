import { nothing, personal } from '../platform/index.js'

personal({
  // of an event: after its days; else until the person is erased
  message: {
    address: ['mails', 'contact', 'mails', 'account'],
    name: ['mails', 'name', 'mails', 'account'],
    locale: ['mails', 'language', 'mails', 'account'],
    params: ['mails', 'words', 'mails', 'account'],
    calendar: ['mails', 'words', 'mails', 'account'],
    dedup_key: ['mails', 'reference', 'mails', 'account'],
    person_id: ['mails', 'reference', 'mails', 'account'],
    last_error: ['mails', 'technical', 'mails', 'account'],
    ...nothing('channel', 'template', 'about_entity', 'state', 'when_uncertain'),
  },
  mail_wish: {
    person_id: ['mails', 'reference', 'account'],
    token: ['mails', 'technical', 'account'],
  },
  mail_key: nothing(),
})
