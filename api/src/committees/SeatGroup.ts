import { Field, ID, Int, ObjectType } from 'type-graphql'
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
import { seatKinds } from '../contract/committees.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Composition } from './Composition.js'
import { SeatKind } from './kinds.js'

/** One row of a composition: a function and how many seats it has. A draft's rows have no seats of their own. */
@Visible<SeatGroup>(everyone)
@ObjectType({ description: 'One row of a composition: whom the seats belong to and how many there are.' })
@Entity()
@Index(['compositionId', 'position'])
@Check('ck_seat_group__kind', within('kind', seatKinds))
export class SeatGroup {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { nullable: true, description: 'Stable key of reference data.' })
  @Column('text', { nullable: true, unique: true })
  key: string | null

  @Column('uuid')
  compositionId: string

  @Field(() => Composition, { description: 'The composition it is a row of.' })
  @ManyToOne(() => Composition, { nullable: false })
  @JoinColumn({ name: 'composition_id' })
  composition: Relation<Composition>

  @Column('uuid', { nullable: true })
  @Index()
  continuesId: string | null

  @Field(() => SeatGroup, {
    nullable: true,
    description: 'The row of the composition before that it carries on.',
  })
  @ManyToOne(() => SeatGroup, { nullable: true })
  @JoinColumn({ name: 'continues_id' })
  continues: Relation<SeatGroup> | null

  @Field(() => Int, { description: 'Place among the rows.' })
  @Column('int')
  position: number

  @Field(() => String, { description: 'The row in the words of its source.' })
  @Column('text')
  text: string

  @Field(() => Int, { description: 'Version of the words; translations belong to one version.' })
  @Column('int', { default: 1 })
  textVersion: number

  @Field(() => String, { description: 'Whom the seats belong to, without number and note.' })
  @Column('text')
  label: string

  @Field(() => SeatKind, { description: 'Whether its seats vote.' })
  @Column('text')
  kind: SeatKind

  @Field(() => Int, {
    nullable: true,
    description: 'Number of seats the source gives; null when it gives none.',
  })
  @Column('int', { nullable: true })
  seatCount: number | null

  @Field(() => String, { nullable: true, description: 'Note of the source on the row.' })
  @Column('text', { nullable: true })
  note: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
