import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Visible, Walled } from '../platform/index.js'
import { Paper } from './Paper.js'
import { seesQuestion } from './visibility.js'

/** A question to the applicants, asked when a paper was sent back, and their answer. */
@Walled()
@Visible<Question>(seesQuestion)
@ObjectType({ description: 'A question to the applicants and their answer.' })
@Entity()
export class Question {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Field(() => Int, { description: 'Order in which it was asked.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'Name of the office or committee that asks.' })
  @Column('text')
  askedBy: string

  @Field(() => String, { description: 'The question.' })
  @Column('text')
  text: string

  @Field(() => String, { nullable: true, description: 'The answer; null while it is awaited.' })
  @Column('text', { nullable: true })
  answer: string | null

  @Field(() => Boolean, {
    description: 'Asked in public: everybody may read it once it was answered.',
  })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Date, { description: 'When it was asked.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null
}
