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

/** An office of a Body's administration. Its name is dated (see InstitutionName). */
@Visible<Office>(everyone)
@ObjectType({ description: 'An office of the administration: it writes statements and answers.' })
@Entity()
export class Office {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  bodyId: string

  @Field(() => Body, { description: 'The Body whose administration it belongs to.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Field(() => String, { nullable: true, description: 'Its number in the administration: 50.5.2.' })
  @Column('text', { nullable: true })
  number: string | null

  @Field(() => Boolean, {
    description: 'It is an Integrationsbüro: it verifies organisations and helps them.',
  })
  @Column('boolean', { default: false })
  isIntegrationOffice: boolean

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of an office that was dissolved or entered by mistake. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
