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
import { committeeKinds } from '../contract/committees.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Body } from './Body.js'
import { CommitteeKind } from './kinds.js'

/** A committee of a Body. Its name is dated (see InstitutionName). */
@Visible<Committee>(everyone)
@ObjectType({ description: 'A committee of a Body: its council, one of its committees, the steering group.' })
@Entity()
@Check('ck_committee__kind', within('kind', committeeKinds))
@Check('ck_committee__days', 'valid_from <= valid_to')
@Index(['bodyId', 'kind'])
export class Committee {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  bodyId: string

  @Field(() => Body, { description: 'The Body it belongs to.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => CommitteeKind, { description: 'Its kind, by which route templates find it.' })
  @Column('text')
  kind: CommitteeKind

  @Field(() => String, {
    nullable: true,
    description: 'Day it was set up (YYYY-MM-DD); null when not known.',
  })
  @Column('date', { nullable: true })
  validFrom: string | null

  @Field(() => String, { nullable: true, description: 'Day it ended (YYYY-MM-DD); null while it exists.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @Field(() => Boolean, { description: 'Set up by law; others make their own rules.' })
  @Column('boolean', { default: true })
  isStatutory: boolean

  @Field(() => Boolean, { description: 'It publishes the names of its members.' })
  @Column('boolean', { default: true })
  publishesNames: boolean

  @Field(() => String, { nullable: true, description: 'Its page in the council’s own information system.' })
  @Column('text', { nullable: true })
  externalUrl: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of a committee entered by mistake. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
