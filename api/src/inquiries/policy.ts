import { policy } from '../platform/index.js'
import { Inquiry } from './Inquiry.js'

policy<Inquiry>(Inquiry, [
  { role: 'CLERK', verbs: ['assignInquiry', 'answerInquiry'], scope: (i) => [i.bodyId, i.committeeId] },
  { role: 'OFFICE', verbs: ['answerInquiry'], scope: (i) => [i.officeId] },
])
