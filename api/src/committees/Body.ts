import { GraphQLJSONObject } from 'graphql-scalars'
import { Field, ID, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { everyone, Visible } from '../platform/index.js'

/** A legal person: the Kreis or one of its municipalities. Its name is dated (see InstitutionName). */
@Visible<Body>(everyone)
@ObjectType({ description: 'A legal person: the Kreis or one of its municipalities.' })
@Entity()
@Check('ck_body__ags', `ags ~ '^[0-9]{5}([0-9]{3})?$'`)
export class Body {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => String, {
    description: 'Official municipality key (AGS): five digits for the Kreis, else eight.',
  })
  @Column('text', { unique: true })
  ags: string

  @Field(() => String, { description: 'Its name without the form: Dormagen.' })
  @Column('text')
  shortName: string

  @Column('uuid', { nullable: true })
  districtId: string | null

  @Field(() => Body, {
    nullable: true,
    description: 'The Kreis a municipality belongs to; null for the Kreis.',
  })
  @ManyToOne(() => Body, { nullable: true })
  @JoinColumn({ name: 'district_id' })
  district: Relation<Body> | null

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Outline as a GeoJSON polygon (WGS 84); show it only with its credit line.',
  })
  @Column('jsonb', { nullable: true })
  boundary: object | null

  @Field(() => Boolean, {
    description: 'Whether the set-up page misses an integration body here: not every municipality has one.',
  })
  @Column('boolean', { default: true })
  integrationBodyExpected: boolean

  @Field(() => Date, { description: 'When it was entered.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date

  /** Tombstone: merged into another; its papers stay. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null
}
