import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm'
import { closedKinds, type ClosedKind } from '../contract/calendar.js'
import { sql, Visible, within } from '../platform/index.js'
import { ClosedKindEnum } from './procedure.kinds.js'

/** Days on which schools are closed, or the offices are: no meeting of a series falls on them, and closed offices have no working days. */
@Visible<ClosedPeriod>((p) => sql`${p.removedAt} is null`)
@ObjectType({ description: 'Days on which schools or offices are closed.' })
@Entity()
@Check('ck_closed_period__kind', within('kind', closedKinds))
@Check('ck_closed_period__days', 'first_day <= last_day')
export class ClosedPeriod {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => ClosedKindEnum, { description: 'School holidays, or days on which the offices are closed.' })
  @Column('text')
  kind: ClosedKind

  @Field(() => String, { description: 'What these days are called, in German.' })
  @Column('text')
  name: string

  @Index()
  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  firstDay: string

  @Field(() => String, { description: 'Last day (YYYY-MM-DD).' })
  @Column('date')
  lastDay: string

  @Field(() => String, { description: 'Where that is written.' })
  @Column('text')
  source: string

  @Field(() => Date, { description: 'When they were entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When they last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of what was entered by mistake. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
