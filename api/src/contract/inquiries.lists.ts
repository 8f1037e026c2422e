/** How an inquiry stands: waits for its answer, waits beyond its day, was answered, or fell away. */
export const inquiryStandings = ['OPEN', 'OVERDUE', 'ANSWERED', 'ENDED'] as const
/** A standing of an inquiry. */
export type InquiryStanding = (typeof inquiryStandings)[number]
