import './personal.js'
import type { ClassRef } from '../platform/index.js'
import { MailHold } from './MailHold.js'
import { MailKey } from './MailKey.js'
import { MailWish } from './MailWish.js'
import { Message } from './Message.js'

export type { ActionBlock, Blocks, StationBlock, Value, Words } from './blocks.js'
export { contentOf, pageAddress } from './content.js'
export { calendarFeed, calendarFile, type CalendarEntry } from './calendar.js'
export {
  claimMessages,
  expireClaims,
  handBack,
  mailFigures,
  messagesToHand,
  settleMessages,
  turn,
  type Delivery,
  type Patience,
} from './ledger.js'
export { callBackMailing, endHold, holdMailing, openMails, releaseMailing } from './mailing.js'
export { markBounced } from './markBounced.js'
export {
  longestMailbox,
  postboxKey,
  readSignedAddress,
  signedAddress,
  type Postbox,
  type SignedAddress,
} from './postbox.js'
export { addressBook, recipientsOf, type Recipient } from './recipients.js'
export { previewMail, type MailPreview } from './preview.js'
export { messageIdOf, render, type RenderedMail } from './render.js'
export {
  callBack,
  callBackAll,
  forget,
  forgetAbout,
  sendWithDocument,
  tell,
  toldInstead,
  type CalledBack,
  type Notice,
} from './tell.js'
export { templates, type TemplateKey, type ValuesOf } from './templates.js'
export { isToken, unwilling } from './wishes.js'
export { mountMailWish, mountOneClick } from './oneClick.js'
export { MailHold, MailKey, MailWish, Message }

/** The module's tables. */
export const entities: ClassRef[] = [Message, MailHold, MailKey, MailWish]
