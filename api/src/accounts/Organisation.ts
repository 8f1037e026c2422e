import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm'
import { Only, or, sql, Visible, within, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { keepers, officials, ofViewer } from './access.js'
import { organisationKinds, organisationStates } from '../contract/accounts.lists.js'
import { OrganisationKind, OrganisationState } from './kinds.js'

type Reason = (row: Row<Organisation>, viewer: ViewerSql) => Sql
const reasons: Reason[] = []

/** A module adds a reason why an organisation is seen (it stands behind a public paper). Told once, at load. */
export function organisationSeenIf(reason: Reason): void {
  reasons.push(reason)
}

const desk = (o: Row<Organisation>, v: ViewerSql) => or(ofViewer(o.id, v), keepers(v))
const contact = (o: Row<Organisation>, v: ViewerSql) => or(sql`${o.contactPublic}`, desk(o, v), officials(v))

/** An association of migrants, or one that speaks with them. Its delegates act for it; their names are never public. */
@Visible<Organisation>((o, v) =>
  or(
    sql`(${o.state} = 'VERIFIED' and ${o.removedAt} is null)`,
    desk(o, v),
    officials(v),
    ...reasons.map((reason) => reason(o, v)),
  ),
)
@ObjectType({
  description: 'An association of migrants, or one that speaks with them. Its delegates act for it.',
})
@Entity()
@Check('ck_organisation__state', within('state', organisationStates))
@Check('ck_organisation__kind', within('kind', organisationKinds))
@Check('ck_organisation__verified_until', `state <> 'VERIFIED' or verified_until is not null`)
@Index(['state', 'verifiedUntil'])
@Index(['name'])
export class Organisation {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, { description: 'Its name as it writes it itself.' })
  @Column('text')
  name: string

  @Field(() => OrganisationKind, { description: 'What sort of organisation it is.' })
  @Column('text')
  kind: OrganisationKind

  @Field(() => OrganisationState, { description: 'Whether the Integrationsbuero has checked it.' })
  @Column('text', { default: OrganisationState.UNVERIFIED })
  state: OrganisationState

  @Field(() => String, { nullable: true, description: 'Day until which the check holds (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  verifiedUntil: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Official key (AGS) of its municipality; null when it works across the Kreis.',
  })
  @Column('text', { nullable: true })
  ags: string | null

  @Field(() => [String], { description: 'Languages it speaks with people (language tags).' })
  @Column('text', { array: true, default: () => `'{}'` })
  languages: string[]

  @Field(() => String, { nullable: true, description: 'Its own page on the web.' })
  @Column('text', { nullable: true })
  website: string | null

  @Field(() => Boolean, { description: 'It wants its address and telephone to be public.' })
  @Column('boolean', { default: false })
  contactPublic: boolean

  @Only<Organisation>(contact)
  @Field(() => String, {
    nullable: true,
    description: 'Its address for mail; null where it does not show it.',
  })
  @Column('text', { nullable: true })
  contactEmail: string | null

  @Only<Organisation>(contact)
  @Field(() => String, { nullable: true, description: 'Its telephone; null where it does not show it.' })
  @Column('text', { nullable: true })
  contactPhone: string | null

  @Field(() => Boolean, { description: 'Fictional: belongs to the demo data.' })
  @Column('boolean', { default: false })
  isDemo: boolean

  @Field(() => Date, { description: 'When it registered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: dissolved or entered by mistake; what it handed in stays. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
