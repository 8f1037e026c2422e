import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm'
import { Person } from '../accounts/index.js'
import { everyone, Visible } from '../platform/index.js'
import { Wording, wordingOf } from './wording.js'

/** How a goal or measure read before: its words, until which day they held and why others took their place. Its translations stay with its version. */
@Visible<EarlierWording>(everyone)
@ObjectType({ description: 'How a goal or measure read before, and why that changed.' })
@Entity()
@Unique(['subjectId', 'version'])
export class EarlierWording {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  /** Id of the goal or measure; ids are unique across entities. */
  @Column('uuid')
  subjectId: string

  @Field(() => Int, { description: 'Which version of the words it was.' })
  @Column('int')
  version: number

  @Field(() => String, { description: 'The words in German.' })
  @Column('text')
  text: string

  @Field(() => GraphQLLocalDate, { description: 'Day from which the next words held.' })
  @Column('date')
  replacedOn: string

  @Field(() => String, { description: 'Why the next words took their place, in German.' })
  @Column('text')
  reason: string

  @Column('uuid', { nullable: true })
  replacedById: string | null
  @Field(() => Person, { nullable: true, description: 'Who wrote that down.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'replaced_by_id' })
  replacedBy: Relation<Person> | null

  @Column('timestamptz')
  replacedAt: Date

  @Field(() => Wording, { description: 'The words for the reader.' })
  wording(): Wording {
    return wordingOf<EarlierWording>('text', ({ subjectId, version }) => ({ id: subjectId, version }))
  }
}
