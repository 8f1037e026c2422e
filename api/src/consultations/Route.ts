import { Field, ID, ObjectType } from 'type-graphql'
import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm'
import { Paper } from '../papers/index.js'
import { Visible } from '../platform/index.js'
import { RouteTemplate } from './RouteTemplate.js'
import { seesRoute } from './visibility.js'

/** That a paper's way through its committees was started, and from which version of which template. */
@Visible<Route>(seesRoute)
@ObjectType({ description: "The start of a paper's way through its committees." })
@Entity()
export class Route {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  paperId: string
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Column('uuid')
  templateId: string
  @Field(() => RouteTemplate, { nullable: true, description: 'The template it was copied from.' })
  @ManyToOne(() => RouteTemplate, { nullable: false })
  @JoinColumn({ name: 'template_id' })
  template: Relation<RouteTemplate>

  @Field(() => Boolean, { description: 'When the last station adopts, the request is sent on to the Kreis.' })
  @Column('boolean')
  forwardsToDistrict: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Why it was started without the statement of the administration.',
  })
  @Column('text', { nullable: true })
  reason: string | null

  @Field(() => Date, { description: 'When it was started.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
