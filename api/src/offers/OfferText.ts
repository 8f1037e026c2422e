import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm'
import { exists, sql, Visible, visibleSql } from '../platform/index.js'
import { Offer } from './Offer.js'

/** What is said of an offer, in one language. */
@Visible<OfferText>((t, v) =>
  exists(Offer, (o) => sql`${o.id} = ${t.offerId} and ${visibleSql(Offer, o, v)}`),
)
@ObjectType({ description: 'What is said of an offer, in one language.' })
@Entity()
@Unique(['offerId', 'language'])
export class OfferText {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  offerId: string
  @ManyToOne(() => Offer, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id' })
  offer: Relation<Offer>

  @Field(() => String, { description: 'Language tag.' })
  @Column('text')
  language: string

  @Field(() => String, { description: 'Its name.' })
  @Column('text')
  title: string

  @Field(() => String, { description: 'What it is.' })
  @Column('text')
  description: string

  @Field(() => String, { nullable: true, description: 'When: weekdays and hours.' })
  @Column('text', { nullable: true })
  times: string | null
}
