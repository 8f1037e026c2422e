import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { Locale } from '../contract/index.js'
import type { CalendarEntry } from './calendar.js'
import type { Blocks } from './blocks.js'

/** Where a message stands. `uncertain`: a mail server may or may not have taken it. */
export type MessageState =
  'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'held' | 'cancelled' | 'expired' | 'bounced'

/**
 * One notice to one person: outbox and ledger in one row, written in the transaction it tells of. Everything it says is frozen
 * here, so the same row always renders to the same bytes. Never shown by the API.
 */
@Entity()
@Index(['notBefore'], { where: `state in ('queued', 'sending', 'uncertain') and channel = 'MAIL'` })
@Index(['aboutEntity', 'aboutId'])
@Index('ix_message__letters', ['aboutId'], { where: `channel = 'LETTER'` })
@Index(['mailingId'], { where: 'mailing_id is not null' })
export class Message {
  /** Also its Message-ID, so that a second copy is recognised as the same mail. */
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Two messages of one key are one message. */
  @Column('text', { unique: true })
  dedupKey: string

  @Column('text', { default: 'MAIL' })
  channel: 'MAIL' | 'LETTER'

  /** E-mail address, or the postal address of a letter; empty once erased. */
  @Column('text')
  address: string

  @Column('text')
  name: string

  @Column('text')
  locale: Locale

  @Column('text')
  template: string

  @Column('jsonb')
  params: Blocks

  @Column('jsonb', { nullable: true })
  calendar: CalendarEntry | null

  @Column('text', { nullable: true })
  aboutEntity: string | null

  @Column('uuid', { nullable: true })
  aboutId: string | null

  /** What was written together, and can be held or called back together; null when it stands alone. */
  @Column('uuid', { nullable: true })
  mailingId: string | null

  @Index()
  @Column('uuid', { nullable: true })
  personId: string | null

  @Column('text', { default: 'queued' })
  state: MessageState

  /** What to do when nobody can know whether it was delivered; frozen from the template. */
  @Column('text')
  whenUncertain: 'resend' | 'hold'

  /** Counts claims; the number of a claim fences every later write of an older one. */
  @Column('int', { default: 0 })
  attempt: number

  /** How often delivery could not be decided: the most copies there can be beyond the first. */
  @Column('int', { default: 0 })
  uncertain: number

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null

  @Column('timestamptz', { nullable: true })
  handedAt: Date | null

  @Column('timestamptz')
  notBefore: Date

  /** Not before this moment, however early the document that goes along is there; null where nobody said. */
  @Column('timestamptz', { nullable: true })
  earliest: Date | null

  /** The document whose file goes along; documents are known above this module: an id without a foreign key. */
  @Index({ where: 'document_id is not null' })
  @Column('uuid', { nullable: true })
  documentId: string | null

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null

  @Column('timestamptz')
  createdAt: Date

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null

  /** When somebody whom no mail reaches was told by telephone or face to face, so that no letter is needed any more. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null

  /** A code such as SMTP_550; never what a server wrote. */
  @Column('text', { nullable: true })
  lastError: string | null
}
