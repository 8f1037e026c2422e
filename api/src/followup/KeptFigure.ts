import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm'
import { figureDimensions, retentionKeys } from '../contract/followup.lists.js'
import type { FigureDimension, RetentionKey } from '../contract/followup.lists.js'
import { within } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Numbers of an event that stay when the people are erased. Read through `eventFigures`, which leaves small ones out. */
@Entity()
@Unique(['summitId', 'dimension', 'position'])
@Check('ck_kept_figure__dimension', within('dimension', figureDimensions))
export class KeptFigure {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Column('text')
  dimension: FigureDimension

  @Column('int')
  position: number

  /** Id of the group, municipality or workshop, or the language tag; null for those of whom it is not known. */
  @Column('text', { nullable: true })
  key: string | null

  @Column('int')
  invited: number

  @Column('int')
  registered: number

  /** Null where nobody stood at the door. */
  @Column('int', { nullable: true })
  present: number | null

  @Column('int', { nullable: true })
  noShow: number | null
}

/** What is erased of an event by its date, from the moment it begins: how far the erasure is. */
@Entity()
@Check('ck_erasure__key', within('key', retentionKeys))
export class Erasure {
  @PrimaryColumn('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @PrimaryColumn('text')
  key: RetentionKey

  /** People the event named when it began, and of how many of them nothing is left. */
  @Column('int', { default: 0 })
  people: number
  @Column('int', { default: 0 })
  peopleDone: number

  /** Day it was done; null while it goes on. */
  @Column('date', { nullable: true })
  erasedOn: string | null
}
