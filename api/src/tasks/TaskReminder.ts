import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** That a person was reminded of a task at a step of the ladder: each step once, however often it is looked. */
@Entity()
@Index(['personId', 'toldOn'])
export class TaskReminder {
  @PrimaryColumn('uuid')
  taskId: string

  @PrimaryColumn('uuid')
  personId: string

  /** The day the task was due by when it was told; another day begins the ladder anew. */
  @PrimaryColumn('date')
  due: string

  /** Days since the due day; negative before it. */
  @PrimaryColumn('int')
  step: number

  /** On which day: nobody gets two such mails a day. */
  @Column('date')
  toldOn: string
}
