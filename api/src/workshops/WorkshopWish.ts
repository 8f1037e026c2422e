import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { ProgrammeItem, Registration, seesOwnOfRegistration } from '../summits/index.js'
import { Visible, Walled } from '../platform/index.js'

/** A workshop somebody would like to be in: the first wish is the dearest. */
@Walled()
@Visible<WorkshopWish>((w, v) => seesOwnOfRegistration(w.registrationId, v))
@ObjectType({ description: 'A workshop somebody would like to be in.' })
@Entity()
@Unique(['registrationId', 'place'])
@Unique(['registrationId', 'itemId'])
@Check('ck_workshop_wish__place', 'place between 1 and 3')
export class WorkshopWish {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  registrationId: string
  @ManyToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Field(() => Int, { description: 'First, second or third wish.' })
  @Column('int')
  place: number

  @Index()
  @Column('uuid')
  itemId: string
  @Field(() => ProgrammeItem, { description: 'The workshop.' })
  @ManyToOne(() => ProgrammeItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<ProgrammeItem>

  @Field(() => Int, {
    nullable: true,
    description:
      'Places that were free when it was their turn; null = unlimited, not drawn yet, or an earlier wish came true.',
  })
  @Column('int', { nullable: true })
  roomThen: number | null
}

/** What the draw gave a registration, or the free place it chose: for all who come with it. */
@Walled()
@Visible<WorkshopSeat>((w, v) => seesOwnOfRegistration(w.registrationId, v))
@ObjectType({ description: 'The places of a registration in a workshop: drawn or chosen.' })
@Entity()
@Check('ck_workshop_seat__something', 'item_id is not null or number is not null')
export class WorkshopSeat {
  @PrimaryColumn('uuid')
  registrationId: string
  @OneToOne(() => Registration, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration>

  @Index()
  @Column('uuid', { nullable: true })
  itemId: string | null
  @Field(() => ProgrammeItem, {
    nullable: true,
    description: 'The workshop; null when none of the wishes had room.',
  })
  @ManyToOne(() => ProgrammeItem, { nullable: true })
  @JoinColumn({ name: 'item_id' })
  item: Relation<ProgrammeItem> | null

  @Column('int')
  size: number

  @Field(() => Int, {
    nullable: true,
    description: 'Place in line at the draw; null for who did not take part.',
  })
  @Column('int', { nullable: true })
  number: number | null
}
