import type { Locale } from '../contract/index.js'

/** A value inside a text: as it is, or something the recipient's language writes in its own way. */
export type Value =
  | string
  | number
  | { text: string }
  | { words: Words }
  | { day: string }
  | { instant: string }
  | { cents: number }

/** What somebody wrote, by language; German where the recipient's is not there. */
export type Words = { de: string } & Partial<Record<Locale, string>>

/** Words in the recipient's language where they are there, else in German. */
export const wordsIn = (locale: string, words: Words): string => words[locale as keyof Words] ?? words.de

/** A station of "the line": where the matter was, is and goes. */
export interface StationBlock {
  name: string
  state: 'done' | 'now' | 'ahead'
  /** Shown behind the name: its outcome or date. */
  note?: Value
}

/** An answer a link gives: "we come". Label: the text `mail.actions.<kind>`. */
export interface ActionBlock {
  kind: 'come' | 'speak' | 'interpreter' | 'open' | 'ticket' | 'survey' | 'certificate'
  link: string
  /** Whom it is for, where the label says so. */
  name?: string
}

/** A code as a picture to be shown or printed, and whose it is. */
export interface CodeBlock {
  name: string
  text: string
}

/** The body of another kind of mail, with its own values. */
export interface PartBlock {
  template: string
  values: Record<string, Value>
}

/** What every mail may carry besides its own sentences. Free text (`reason`) is shown as it was written. */
export interface Blocks {
  /** Values for the places in the template's texts. */
  values: Record<string, Value>
  reason?: string
  /** Last day (YYYY-MM-DD) for what is asked. */
  until?: string
  /** Where to go on: a page of this installation without its language, or a whole address. */
  link?: string
  /** A short code to type on another device. */
  code?: string
  actions?: ActionBlock[]
  /** Pictures of codes that go along with the mail. */
  codes?: CodeBlock[]
  contact?: { name: string; phone?: string; email?: string }
  stations?: StationBlock[]
  /** What several mails would say, in one: their bodies follow this one's. */
  parts?: PartBlock[]
  /** A day with time and place. */
  date?: { starts: string; place: string; public?: boolean; speaking?: 'none' | 'onRequest' | 'invited' }
  /** Who is answered by a reply to this mail, where that is not us. */
  replyTo?: { name: string; address: string }
  /** Page that ends mails of this kind, by a press of its button or one click in the mail program (followers, not applicants). */
  unsubscribe?: string
}
