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
import { Office } from '../committees/index.js'
import { implementationStates, type ImplementationState } from '../contract/implementation.lists.js'
import { Visible, Walled, within } from '../platform/index.js'
import { ImplementationStateEnum } from './enums.js'
import { Implementation } from './Implementation.js'
import { seesImplementationId } from './visibility.js'

/** What was reported once about a resolution: stays as it was said. Seen as what it is about. */
@Walled()
@Visible<ImplementationReport>((r, v) => seesImplementationId(r.implementationId, v))
@ObjectType({ description: 'What was reported once about a resolution that is carried out.' })
@Entity()
@Check('ck_implementation_report__state', within('state', implementationStates))
@Check('ck_implementation_report__percent', 'percent between 0 and 100')
@Index(['implementationId', 'reportedAt'])
export class ImplementationReport {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  implementationId: string
  @ManyToOne(() => Implementation, { nullable: false })
  @JoinColumn({ name: 'implementation_id' })
  implementation: Relation<Implementation>

  @Column('uuid', { nullable: true })
  officeId: string | null
  @Field(() => Office, {
    nullable: true,
    description: 'The office that reported; null where the clerk did it.',
  })
  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office> | null

  @Field(() => ImplementationStateEnum, { description: 'How far it was.' })
  @Column('text')
  state: ImplementationState

  @Field(() => Int, { description: 'How much of it was done, in percent.' })
  @Column('int')
  percent: number

  @Field(() => String, { nullable: true, description: 'What was said about it, in German.' })
  @Column('text', { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Address of a page that shows it.' })
  @Column('text', { nullable: true })
  link: string | null

  @Field(() => Date, { description: 'When it was reported.' })
  @Column('timestamptz')
  reportedAt: Date
}
