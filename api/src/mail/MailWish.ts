import { Column, Entity, PrimaryColumn } from 'typeorm'

/**
 * Whether somebody wants mails that many get at once, such as invitations, and what such a mail carries to end them. The token
 * can do that and take it back, nothing else, and stands in the mails as it stands here.
 */
@Entity()
export class MailWish {
  @PrimaryColumn('uuid')
  personId: string

  @Column('text', { unique: true })
  token: string

  /** Since when they want none; null = they may be written to. */
  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null
}
