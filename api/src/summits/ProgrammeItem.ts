import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { FieldOfAction } from '../goals/index.js'
import { exists, sql, Visible, visibleSql } from '../platform/index.js'
import { Summit } from './Summit.js'
import type { Translations } from './words.js'

/** One point of an event's programme: for all of them, or a workshop of one field of action. */
@Visible<ProgrammeItem>((p, v) =>
  exists(Summit, (s) => sql`${s.id} = ${p.summitId} and ${visibleSql(Summit, s, v)}`),
)
@ObjectType({
  description: 'One point of an event’s programme: for all, or a workshop of one field of action.',
})
@Entity()
@Check('ck_programme_item__ends', 'ends_at > starts_at')
@Check('ck_programme_item__capacity', 'capacity > 0')
@Check('ck_programme_item__taken', 'taken >= 0 and (capacity is null or taken <= capacity)')
@Index(['summitId', 'startsAt'])
export class ProgrammeItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => Date, { description: 'When it begins.' })
  @Column('timestamptz')
  startsAt: Date

  @Field(() => Date, { nullable: true, description: 'When it ends; null when that is open.' })
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null

  /** What it is, in German; readers get it by `ProgrammeItemWords`. */
  @Column('text')
  title: string

  /** What it is in other languages. */
  @Column('jsonb', { default: {} })
  translations: Translations

  @Field(() => String, { nullable: true, description: 'Who speaks or leads it.' })
  @Column('text', { nullable: true })
  speaker: string | null

  @Index()
  @Column('uuid', { nullable: true })
  fieldId: string | null
  @Field(() => FieldOfAction, {
    nullable: true,
    description: 'The field of action of a workshop; null = for all.',
  })
  @ManyToOne(() => FieldOfAction, { nullable: true })
  @JoinColumn({ name: 'field_id' })
  field: Relation<FieldOfAction> | null

  @Field(() => Int, { nullable: true, description: 'Places of a workshop; null = as many as come.' })
  @Column('int', { nullable: true })
  capacity: number | null

  @Field(() => Int, { description: 'Places of a workshop that are taken.' })
  @Column('int', { default: 0 })
  taken: number
}
