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
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { mandates, seatKinds } from '../contract/committees.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { Mandate, SeatKind } from './kinds.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { Office } from './Office.js'
import { SeatGroup } from './SeatGroup.js'

/** One seat of a committee. It stays while people come and go; votes and attendance are counted by seat. */
@Visible<Seat>(everyone)
@ObjectType({ description: 'One seat of a committee: it stays while people come and go.' })
@Entity()
@Unique(['seatGroupId', 'number'])
@Check('ck_seat__kind', within('kind', seatKinds))
@Check('ck_seat__mandate', within('mandate', mandates))
// expert residents (sachkundige Einwohner) only advise: § 58 (4) GO NRW
@Check('ck_seat__residents_advise', `mandate <> 'EXPERT_RESIDENT' or kind = 'ADVISORY'`)
export class Seat {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  @Index()
  committeeId: string

  @Field(() => Committee, { description: 'The committee.' })
  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee>

  @Column('uuid')
  seatGroupId: string

  @Field(() => SeatGroup, { description: 'The row of the composition it belongs to.' })
  @ManyToOne(() => SeatGroup, { nullable: false })
  @JoinColumn({ name: 'seat_group_id' })
  seatGroup: Relation<SeatGroup>

  @Column('uuid', { nullable: true })
  termId: string | null

  @Field(() => LegislativeTerm, {
    nullable: true,
    description: 'The term it exists for; null when it outlives terms.',
  })
  @ManyToOne(() => LegislativeTerm, { nullable: true })
  @JoinColumn({ name: 'term_id' })
  term: Relation<LegislativeTerm> | null

  @Field(() => Int, { description: 'Number within its row.' })
  @Column('int')
  number: number

  @Field(() => SeatKind, { description: 'Whether it votes.' })
  @Column('text')
  kind: SeatKind

  @Field(() => Mandate, { description: 'What it is bound to.' })
  @Column('text')
  mandate: Mandate

  @Column('uuid', { nullable: true })
  boundBodyId: string | null

  @Field(() => Body, {
    nullable: true,
    description: 'The Body whose function it is bound to: a mayor’s seat.',
  })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'bound_body_id' })
  boundBody: Relation<Body> | null

  @Column('uuid', { nullable: true })
  boundOfficeId: string | null

  @Field(() => Office, { nullable: true, description: 'The office whose function it is bound to.' })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'bound_office_id' })
  boundOffice: Relation<Office> | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of a seat that was abolished. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
