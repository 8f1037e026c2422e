import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, UpdateDateColumn, type Relation } from 'typeorm'
import { Meeting } from '../meetings/index.js'

/** Whether a meeting decides on the budget: what costs money has to be decided before it or in it. */
@Entity()
export class BudgetSession {
  @PrimaryColumn('uuid')
  meetingId: string
  @OneToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  /** A mark that was taken away again stays as a row. */
  @Column('boolean')
  isMarked: boolean

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
