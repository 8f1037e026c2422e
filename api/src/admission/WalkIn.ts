import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Visible, Walled } from '../platform/index.js'
import { Registration, Summit } from '../summits/index.js'
import { seesWalkIn } from './visibility.js'

/**
 * Somebody who came without a registration and was taken down at the door. They have a registration and a ticket like all
 * others, by the same id; here stands what only the door knows. One that was taken back stays, so that it stays taken back.
 */
@Walled()
@Visible<WalkIn>(seesWalkIn)
@ObjectType({ description: 'Somebody who came without a registration and was taken down at the door.' })
@Entity()
@Index(['summitId'])
@Index('uq_walk_in__registration_id', ['registrationId'], { unique: true })
export class WalkIn {
  @Field(() => ID, { description: 'Opaque id, made by the device.' })
  @PrimaryColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  /** Null for one who was taken back before anybody but the device knew of them. */
  @Column('uuid', { nullable: true })
  registrationId: string | null
  @Field(() => Registration, { nullable: true, description: 'Their registration.' })
  @ManyToOne(() => Registration, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'registration_id' })
  registration: Relation<Registration> | null

  @Field(() => String, { nullable: true, description: 'The organisation they come for, as they said it.' })
  @Column('text', { nullable: true })
  organisation: string | null

  @Field(() => Boolean, { description: 'They were let in though no place was free.' })
  @Column('boolean', { default: false })
  overFull: boolean

  @Field(() => String, { nullable: true, description: 'Why they were let in nevertheless.' })
  @Column('text', { nullable: true })
  reason: string | null

  @Field(() => Date, { description: 'When it became known here.' })
  @Column('timestamptz')
  receivedAt: Date

  /** It was a mistake and does not count. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null
}
