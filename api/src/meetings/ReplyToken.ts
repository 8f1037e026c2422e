import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Person } from '../accounts/index.js'
import { Consultation } from '../consultations/index.js'

/** What a mailed link may answer: one date, for one person, until the meeting begins. Only the token's hash is kept. */
@Entity()
export class ReplyToken {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('text', { unique: true })
  tokenHash: string

  @Index()
  @Column('uuid')
  consultationId: string
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>

  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Column('timestamptz')
  expiresAt: Date
}
