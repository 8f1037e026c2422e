import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm'
import { goesWith, retentionKeys, type RetentionKey } from '../contract/followup.lists.js'
import { enumOf, everyone, Visible, within } from '../platform/index.js'

/** GraphQL enum of what an event leaves behind of people. */
export const RetentionKeyEnum = enumOf(
  retentionKeys,
  'RetentionKey',
  'What an event leaves behind of people.',
)

/** How long what an event leaves behind of people is kept, and why that is lawful. Every installation has one for each. */
@Visible<RetentionRule>(everyone)
@ObjectType({
  description: 'How long what an event leaves behind of people is kept, and why that is lawful.',
})
@Entity()
@Check('ck_retention_rule__key', within('key', retentionKeys))
@Check('ck_retention_rule__days', 'days between 1 and 1095')
export class RetentionRule {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Field(() => RetentionKeyEnum, { description: 'What it is.' })
  @Column('text', { unique: true })
  key: RetentionKey

  @Field(() => Int, { description: 'Days after the event.' })
  @Column('int')
  days: number

  @Field(() => String, { description: 'The legal basis, in German.' })
  @Column('text')
  basis: string

  @Field(() => Date, { description: 'When it was last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** SQL of the days something is kept after an event: by its own rule, and no longer than the names it belongs to. */
export const daysKept = (key: RetentionKey): string =>
  `(select min(kept.days) from retention_rule kept where kept.key in (${[key, ...(goesWith[key] ?? [])].map((one) => `'${one}'`).join(', ')}))`
