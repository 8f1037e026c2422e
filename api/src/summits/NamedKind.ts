import { Field, ID, ObjectType } from 'type-graphql'
import { Check, Column, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm'
import { summitKinds, type SummitKind } from '../contract/summits.lists.js'
import { everyone, Visible, within } from '../platform/index.js'
import { SummitKindEnum } from './enums.js'

/** A kind of event and what the Integrationsbuero calls it here. Every installation has one for each. */
@Visible<NamedKind>(everyone)
@ObjectType({ description: 'A kind of event and what the Integrationsbuero calls it here.' })
@Entity()
@Check('ck_named_kind__kind', within('kind', summitKinds))
export class NamedKind {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => SummitKindEnum, { description: 'Which kind it is.' })
  @Column('text', { unique: true })
  kind: SummitKind

  /** Names of one's own by language; a language without one has the usual name. */
  @Column('jsonb', { default: {} })
  names: Record<string, string>

  @Field(() => Date, { description: 'When its names were last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}
