import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm'
import { inboxOutcomes, type InboxOutcome } from '../contract/inbox.lists.js'
import { within } from '../platform/index.js'

/**
 * A mail that came in and what became of it, kept for a month: read twice, it does nothing twice. No word of it and no address,
 * only what is needed to know them again. Never shown by the API.
 */
@Entity()
@Check('ck_inbox_mail__outcome', within('outcome', inboxOutcomes))
@Index(['senderHash', 'receivedAt'])
@Index(['receivedAt'])
export class InboxMail {
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Of its Message-ID, or of the whole mail where it has none. */
  @Column('text', { unique: true })
  mailHash: string

  @Column('text')
  senderHash: string

  @Column('text')
  outcome: InboxOutcome

  /** Our message it is about. */
  @Column('uuid', { nullable: true })
  messageId: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  receivedAt: Date
}
