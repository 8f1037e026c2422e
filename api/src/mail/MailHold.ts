import { Column, Entity, PrimaryColumn } from 'typeorm'

/** While it is there, no mail of a mailing is taken up, whatever its row says. Never shown by the API. */
@Entity()
export class MailHold {
  @PrimaryColumn('uuid')
  mailingId: string

  @Column('timestamptz', { default: () => 'now()' })
  since: Date
}
