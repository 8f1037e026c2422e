import './personal.js'
import type { ClassRef } from '../platform/index.js'
import { InboxMail } from './InboxMail.js'

export type { CalendarReply, IncomingMail } from './incoming.js'
export { noteUnreadable, takeMail, type Inbox } from './takeMail.js'
export { tidyInbox } from './tidyInbox.js'
export { InboxMail }

/** The module's tables. */
export const entities: ClassRef[] = [InboxMail]
