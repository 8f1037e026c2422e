import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { everyone, Visible } from '../platform/index.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'

/** A person's membership of a Fraktion: public by office, so the name is shown and nothing else of the person. */
@Visible<GroupMember>(everyone)
@ObjectType({ description: 'A member of a Fraktion and the days of the membership.' })
@Entity()
@Check('ck_group_member__days', 'valid_from <= valid_to')
@Exclusion(
  'ex_group_member__once_a_day',
  `using gist (group_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&)`,
)
export class GroupMember {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  groupId: string

  @Field(() => ParliamentaryGroup, { description: 'The Fraktion.' })
  @ManyToOne(() => ParliamentaryGroup, { nullable: false })
  @JoinColumn({ name: 'group_id' })
  group: Relation<ParliamentaryGroup>

  @Column('uuid')
  @Index()
  personId: string

  @Field(() => Person, { nullable: true, description: 'The person; the name only.' })
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>

  @Field(() => Boolean, { description: 'Chairs the Fraktion.' })
  @Column('boolean', { default: false })
  isChair: boolean

  @Field(() => String, { description: 'First day (YYYY-MM-DD).' })
  @Column('date')
  validFrom: string

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null while it lasts.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
