import { personal } from '../platform/index.js'

personal({
  inbox_mail: {
    mail_hash: ['mails', 'technical', 'inbox'],
    sender_hash: ['mails', 'technical', 'inbox'],
  },
})
