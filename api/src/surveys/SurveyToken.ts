import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Survey } from './Survey.js'

/**
 * The right to answer once, by a mailed link or a code from paper. Made as a stack and shuffled before it is written; nothing names the person its link was mailed to
 *
 * and there is no time. Gone when the survey is closed.
 */
@Entity()
export class SurveyToken {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  surveyId: string
  @ManyToOne(() => Survey, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id' })
  survey: Relation<Survey>

  @Column('text', { unique: true })
  tokenHash: string

  @Column('boolean', { default: false })
  used: boolean
}

/** What one person answered, by question: the options chosen, or words. */
export type SurveySheet = Record<string, { options: string[]; text?: string }>

/**
 * The box of a survey: sheets that wait to be counted with others, in one row and in random order, so that no row was written
 * together with a token. The table is UNLOGGED (guards.sql.ts): what is counted leaves no copy in the log.
 */
@Entity()
export class SurveyBox {
  @Column('uuid', { primary: true })
  surveyId: string
  @ManyToOne(() => Survey, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'survey_id' })
  survey: Relation<Survey>

  @Column('jsonb', { default: [] })
  sheets: SurveySheet[]
}
