import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm'

/** What signs the addresses mails can be answered to: one in the whole installation. Never shown by the API. */
@Entity()
export class MailKey {
  /** Always 1: of two processes that need it first, one makes it. */
  @PrimaryColumn('smallint')
  id: number

  @Column('text')
  secret: string

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
