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
import { bodyKinds, committeeKinds } from '../contract/committees.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { BodyKind, CommitteeKind } from './kinds.js'
import { Office } from './Office.js'

/** A name with the days it is valid: a paper shows the name valid on its day. Names one Body, committee, office or kind. */
@Visible<InstitutionName>(everyone)
@ObjectType({ description: 'A name and the days it is valid on.' })
@Entity()
@Check('ck_institution_name__one_owner', 'num_nonnulls(body_id, committee_id, office_id, committee_kind) = 1')
@Check('ck_institution_name__days', 'valid_from <= valid_to')
@Check('ck_institution_name__committee_kind', within('committee_kind', committeeKinds))
@Check('ck_institution_name__body_kind', within('body_kind', bodyKinds))
@Check('ck_institution_name__body_has_kind', '(body_id is null) = (body_kind is null)')
@Exclusion(
  'ex_institution_name__one_a_day',
  `using gist (coalesce(body_id::text, committee_id::text, office_id::text, committee_kind) with =, daterange(valid_from, valid_to, '[]') with &&) where (removed_at is null)`,
)
export class InstitutionName {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { nullable: true })
  @Index()
  bodyId: string | null

  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body> | null

  @Column('uuid', { nullable: true })
  @Index()
  committeeId: string | null

  @ManyToOne(() => Committee, { nullable: true })
  @JoinColumn({ name: 'committee_id' })
  committee: Relation<Committee> | null

  @Column('uuid', { nullable: true })
  @Index()
  officeId: string | null

  @ManyToOne(() => Office, { nullable: true })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office> | null

  @Field(() => CommitteeKind, {
    nullable: true,
    description: 'Set when it is the name committees of this kind have unless they have one of their own.',
  })
  @Column('text', { nullable: true })
  committeeKind: CommitteeKind | null

  @Field(() => BodyKind, { nullable: true, description: 'The form a Body has under this name.' })
  @Column('text', { nullable: true })
  bodyKind: BodyKind | null

  @Field(() => String, { description: 'The name as written.' })
  @Column('text')
  name: string

  @Field(() => String, { nullable: true, description: 'First day (YYYY-MM-DD); null when it is not known.' })
  @Column('date', { nullable: true })
  validFrom: string | null

  @Field(() => String, { nullable: true, description: 'Last day (YYYY-MM-DD); null when it is still valid.' })
  @Column('date', { nullable: true })
  validTo: string | null

  @Field(() => Boolean, { description: 'False where the days are assumed and somebody should confirm them.' })
  @Column('boolean', { default: true })
  confirmed: boolean

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone of a name entered by mistake. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
