import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Committee } from '../committees/index.js'
import { everyone, Visible } from '../platform/index.js'

/** A department that is called in for a subject: it takes part without a vote and has no seat. */
@Visible<CalledArea>(everyone)
@ObjectType({ description: 'A department that is called in for a subject, without a vote.' })
@Entity()
@Check('ck_called_area__days', 'valid_from <= valid_to')
export class CalledArea {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  committeeId: string
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Field(() => String, { description: 'Name of the department.' })
  @Column('text')
  name: string

  @Field(() => String, { description: 'The subject it is called in for.' })
  @Column('text')
  topic: string

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null while it lasts.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
