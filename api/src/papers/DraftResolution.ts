import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { Visible, within, Walled } from '../platform/index.js'
import type { DraftResolutionOrigin } from '../contract/papers.lists.js'
import { draftResolutionOrigins } from '../contract/papers.lists.js'
import { DraftResolutionOriginEnum } from './enums.js'
import { Paper } from './Paper.js'
import { seesDraftResolution } from './visibility.js'

/** One version of the Beschlussvorschlag: written by the office, changed by bodies. */
@Walled()
@Visible<DraftResolution>(seesDraftResolution)
@ObjectType({ description: 'One version of the text a body decides on.' })
@Entity()
@Unique(['paperId', 'version'])
@Check('ck_draft_resolution__origin', within('origin', draftResolutionOrigins))
export class DraftResolution {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Field(() => Int, { description: 'Counts the versions.' })
  @Column('int')
  version: number

  @Field(() => DraftResolutionOriginEnum, { description: 'Written by the office or changed by a committee.' })
  @Column('text')
  origin: DraftResolutionOrigin

  @Field(() => String, {
    description: 'Name of the office or committee that wrote it, as it was called then.',
  })
  @Column('text')
  writtenBy: string

  @Field(() => String, { description: 'The text in German.' })
  @Column('text')
  text: string

  @Field(() => Boolean, { description: 'Whether everybody may read it.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Date, { description: 'When it was written.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
