import { Field, ObjectType } from 'type-graphql'
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm'
import { documentationKinds, eventKinds, gatheringKinds } from '../contract/steering.lists.js'
import { Worded } from '../goals/index.js'
import { everyone, exists, sql, value, Visible, within } from '../platform/index.js'
import { DocumentationKind, EventKind, GatheringKind, PlausibilityFinding } from './kinds.js'

/** A part of the workshop's documentation, as written; contradictions are not corrected but found and shown. */
@Visible<WorkshopItem>(everyone)
@ObjectType({ description: 'A part of the workshop’s documentation, as written.' })
@Entity()
@Index(['kind', 'position'])
@Check('ck_workshop_item__kind', within('kind', documentationKinds))
@Check('ck_workshop_item__event_kind', within('event_kind', eventKinds))
@Check('ck_workshop_item__gathering', within('gathering', gatheringKinds))
@Check('ck_workshop_item__event_has_date', `(kind = 'EVENT') = (happened_on is not null)`)
export class WorkshopItem extends Worded {
  @Field(() => DocumentationKind, { description: 'What part it is.' })
  @Column('text')
  kind: DocumentationKind

  @Field(() => EventKind, { nullable: true, description: 'What an event was.' })
  @Column('text', { nullable: true })
  eventKind: EventKind | null

  @Field(() => String, { nullable: true, description: 'The day of an event as written (YYYY-MM-DD).' })
  @Column('date', { nullable: true })
  happenedOn: string | null

  @Column('uuid', { nullable: true })
  afterId: string | null

  @Field(() => WorkshopItem, {
    nullable: true,
    description: 'The event that came before, by the words of the source.',
  })
  @ManyToOne(() => WorkshopItem, { nullable: true })
  @JoinColumn({ name: 'after_id' })
  after: Relation<WorkshopItem> | null

  @Field(() => GatheringKind, { nullable: true, description: 'The gathering a purpose belongs to.' })
  @Column('text', { nullable: true })
  gathering: GatheringKind | null

  @Column('uuid', { nullable: true })
  overriddenById: string | null

  @Field(() => WorkshopItem, { nullable: true, description: 'The later rule that holds instead.' })
  @ManyToOne(() => WorkshopItem, { nullable: true })
  @JoinColumn({ name: 'overridden_by_id' })
  overriddenBy: Relation<WorkshopItem> | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a sentence of a resolution says it was unanimous.',
  })
  @Column('boolean', { nullable: true })
  unanimous: boolean | null

  @Field(() => [PlausibilityFinding], { description: 'What the plausibility check found.' })
  findings(): PlausibilityFinding[] {
    return value<PlausibilityFinding[], WorkshopItem>(({ parent }) => {
      const followed = exists(
        WorkshopItem,
        (later) => sql`${later.afterId} = ${parent.id} and ${later.happenedOn} < ${parent.happenedOn}`,
      )
      return sql`array_remove(array[case when ${followed} then 'DATED_AFTER_WHAT_FOLLOWED' end, case when ${parent.overriddenById} is not null then 'OVERRIDDEN_BY_LATER_RULE' end]::text[], null)`
    })
  }
}
