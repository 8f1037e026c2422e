import { GraphQLLocalDate } from 'graphql-scalars'
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
import { Person } from '../accounts/index.js'
import { checklistKeys, type ChecklistKey } from '../contract/summits.lists.js'
import { Visible, Walled, within } from '../platform/index.js'
import { Summit } from './Summit.js'
import { seesChecklistItem } from './visibility.js'

/** Something to be done for an event by a day: one of the usual things, by its key, or what somebody wrote. */
@Walled()
@Visible<ChecklistItem>(seesChecklistItem)
@ObjectType({
  description: 'Something to be done for an event. Seen by those who plan it and by who does it.',
})
@Entity()
@Check('ck_checklist_item__named', `(key is null) <> (title is null) and ${within('key', checklistKeys)}`)
@Index(['summitId', 'position'])
export class ChecklistItem {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @Field(() => Summit, { nullable: true, description: 'The event.' })
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => Int, { description: 'Place in the list.' })
  @Column('int')
  position: number

  @Field(() => String, {
    nullable: true,
    description: 'Which of the usual things: the text `tasks.kinds.summits.<key>` says it.',
  })
  @Column('text', { nullable: true })
  key: ChecklistKey | null

  @Field(() => String, { nullable: true, description: 'What somebody wrote; null for the usual things.' })
  @Column('text', { nullable: true })
  title: string | null

  @Index()
  @Column('uuid', { nullable: true })
  ownerId: string | null
  @Field(() => Person, { nullable: true, description: 'Who does it; null = the Integrationsbuero.' })
  @ManyToOne(() => Person, { nullable: true })
  @JoinColumn({ name: 'owner_id' })
  owner: Relation<Person> | null

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day for it.' })
  @Column('date', { nullable: true })
  dueOn: string | null

  @Field(() => Date, { nullable: true, description: 'When it was done; null while it is open.' })
  @Column('timestamptz', { nullable: true })
  doneAt: Date | null
}
