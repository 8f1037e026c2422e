import { inquiryStandings } from '../contract/inquiries.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the standings of an inquiry. */
export const InquiryStandingEnum = enumOf(inquiryStandings, 'InquiryStanding', 'How an inquiry stands.')
