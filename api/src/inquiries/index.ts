import './personal.js'
import './policy.js'
import './askForAnswer.js'
import type { ClassRef } from '../platform/index.js'
import { Inquiry } from './Inquiry.js'
import { InquiryHandover } from './InquiryHandover.js'

export * from './enums.js'
export { answerInquiry } from './answerInquiry.js'
export { assignInquiry } from './assignInquiry.js'
export { fileInquiry } from './fileInquiry.js'
export { Inquiry }

/** The module's tables. */
export const entities: ClassRef[] = [Inquiry, InquiryHandover]
