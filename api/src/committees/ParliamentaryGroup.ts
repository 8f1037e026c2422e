import { Field, ID, ObjectType } from 'type-graphql'
import {
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
import { everyone, Visible } from '../platform/index.js'
import { Body } from './Body.js'
import { LegislativeTerm } from './LegislativeTerm.js'

/** A Fraktion: exists for one term, may move papers, and is named with its votes. */
@Visible<ParliamentaryGroup>(everyone)
@ObjectType({ description: 'A Fraktion of a council, for one term.' })
@Entity()
@Index(['bodyId', 'termId'])
export class ParliamentaryGroup {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  bodyId: string

  @Field(() => Body, { description: 'The Body in whose council it sits.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Column('uuid')
  termId: string

  @Field(() => LegislativeTerm, { description: 'The term it exists for.' })
  @ManyToOne(() => LegislativeTerm, { nullable: false })
  @JoinColumn({ name: 'term_id' })
  term: Relation<LegislativeTerm>

  @Field(() => String, { description: 'Its name as it writes it itself.' })
  @Column('text')
  name: string

  @Field(() => String, { description: 'The short form used in minutes.' })
  @Column('text')
  shortName: string

  @Field(() => Boolean, { description: 'It may hand in motions (Antrag) of its own.' })
  @Column('boolean', { default: true })
  hasRightOfMotion: boolean

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: dissolved within the term, or entered by mistake. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
