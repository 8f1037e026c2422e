/** A mail that came in, taken apart. Everything in it was written by somebody else. */
export interface IncomingMail {
  /** Its Message-ID; without one, something that is the same whenever the same mail is read. */
  key: string
  from: { name: string; address: string }
  /** Every address it may have been delivered to. */
  recipients: string[]
  subject: string
  /** Its words as plain text. */
  text: string
  /** Names of the files it brings. */
  files: string[]
  /** A program wrote it: an absence note, a list, a receipt. */
  automatic: boolean
  /** What a mail server reports of each recipient. */
  report: { action: string; status: string }[] | null
  calendar: CalendarReply | null
}

/** The answer of a calendar program. */
export interface CalendarReply {
  method: string
  uid: string
  sequence: number
  attendee: string
  /** ACCEPTED, DECLINED, TENTATIVE, … */
  answer: string
}
