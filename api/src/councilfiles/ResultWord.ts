import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { Body } from '../committees/index.js'
import { resultMeanings, type ResultMeaning } from '../contract/councilfiles.lists.js'
import { within } from '../platform/index.js'

/** What a result text of a body's own system means, as its clerk reviewed it: who and when is kept. */
@Entity()
@Unique(['bodyId', 'letters'])
@Check('ck_result_word__meaning', within('meaning', resultMeanings))
export class ResultWord {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  bodyId: string
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  /** As it stood in the file. */
  @Column('text')
  text: string

  /** Its letters alone, small: by these it is found again. */
  @Column('text')
  letters: string

  @Column('text')
  meaning: ResultMeaning

  @Column('uuid')
  reviewedById: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'reviewed_by_id' })
  reviewedBy: Relation<Person>

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
