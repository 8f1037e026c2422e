export { InquiryParts } from './documents.js'
export { default as CommitteeInquiries } from './CommitteeInquiries.vue'
export { default as PaperInquiry } from './PaperInquiry.vue'
