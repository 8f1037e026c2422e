import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm'
import { exists, sql, Visible, visibleSql } from '../platform/index.js'
import { TextOrigin } from './kinds.js'
import { Organisation } from './Organisation.js'

/** What an organisation says of itself, in one language. */
@Visible<OrganisationText>((t, v) =>
  exists(Organisation, (o) => sql`${o.id} = ${t.organisationId} and ${visibleSql(Organisation, o, v)}`),
)
@ObjectType({ description: 'What an organisation says of itself, in one language.' })
@Entity()
@Unique(['organisationId', 'language'])
export class OrganisationText {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  organisationId: string
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>

  @Field(() => String, { description: 'Language tag.' })
  @Column('text')
  language: string

  @Field(() => TextOrigin, { description: 'Whose words these are.' })
  @Column('text', { default: 'AUTHOR' })
  origin: TextOrigin

  @Field(() => String, { description: 'The text.' })
  @Column('text')
  text: string
}
