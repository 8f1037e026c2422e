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
import { sql, Visible } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { Office } from './Office.js'

/** Whom to call at a Body: published on purpose, named in every notice. Not the private data of an account. */
@Visible<ContactPerson>((contact) => sql`${contact.removedAt} is null`)
@ObjectType({
  description: 'Whom to call: the contact a Body publishes for itself, a committee or an office.',
})
@Entity()
export class ContactPerson {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  bodyId: string

  @Field(() => Body, { description: 'The Body that publishes it.' })
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @Column('uuid', { nullable: true })
  committeeId: string | null

  @Field(() => Committee, { nullable: true, description: 'Set when it is the contact of one committee.' })
  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee> | null

  @Column('uuid', { nullable: true })
  officeId: string | null

  @Field(() => Office, { nullable: true, description: 'Set when it is the contact of one office.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office> | null

  @Field(() => String, { description: 'Name as published.' })
  @Column('text')
  name: string

  @Field(() => String, { description: 'Telephone as published.' })
  @Column('text')
  phone: string

  @Field(() => String, { nullable: true, description: 'Address for mail as published.' })
  @Column('text', { nullable: true })
  email: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: no longer the contact. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
