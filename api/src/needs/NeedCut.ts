import { Field, ID, ObjectType } from 'type-graphql'
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
import { needKinds, type NeedKind } from '../contract/needs.lists.js'
import { exists, sql, Visible, visibleSql, within } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { NeedKindEnum } from './enums.js'

/** Something an event cannot offer, though people may need it. Everybody who sees the event knows before they register. */
@Visible<NeedCut>((n, v) =>
  exists(Summit, (s) => sql`${s.id} = ${n.summitId} and ${visibleSql(Summit, s, v)}`),
)
@ObjectType({ description: 'Something an event cannot offer, though people may need it.' })
@Entity()
@Unique(['summitId', 'kind', 'detail'])
@Check('ck_need_cut__kind', within('kind', needKinds))
export class NeedCut {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  @Column('text')
  kind: NeedKind

  @Field(() => String, { nullable: true, description: 'Which; null for childcare.' })
  @Column('text', { nullable: true })
  detail: string | null

  @Field(() => Date, { description: 'When it was known.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date
}
