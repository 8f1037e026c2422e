import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import type { Light } from '../contract/monitoring.lists.js'
import { reportSections, type ReportSection } from '../contract/reports.lists.js'
import { LightEnum } from '../monitoring/index.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the parts editors write. */
export const ReportSectionEnum = enumOf(
  reportSections,
  'ReportSection',
  'Parts of a report that editors write.',
)

/** Words of an editor. */
@InputType({ description: 'Words of an editor for a part of a report, in one language.' })
export class ReportTextInput {
  @Field(() => ReportSectionEnum, { description: 'The part.' })
  section: ReportSection
  @Field(() => String, { description: 'Tag of the language.' })
  language: string
  @Field(() => String, { description: 'The words; an empty line begins a paragraph.' })
  text: string
}

/** What a report is made of. */
@InputType({ description: 'What a report is made of; with a report it becomes its next version.' })
export class ComposeReportInput {
  @Field(() => ID, { nullable: true, description: 'The report it is a further version of.' })
  reportId?: string | null
  @Field(() => String, { description: 'Title, in German.' })
  title: string
  @Field(() => GraphQLLocalDate, { description: 'First day it looks at.' })
  periodFrom: string
  @Field(() => GraphQLLocalDate, { description: 'Last day it looks at.' })
  periodTo: string
  @Field(() => [ID], { description: 'Fields of action.' })
  fieldIds: string[]
  @Field(() => [ID], { description: 'Indicators of these fields.' })
  indicatorIds: string[]
  @Field(() => [ID], { description: 'Measures of these fields.' })
  measureIds: string[]
  @Field(() => [ID], { description: 'Resolutions everybody may read.' })
  resolutionIds: string[]
  @Field(() => ID, { nullable: true, description: 'The indicator the map shows; one of those chosen.' })
  mapIndicatorId?: string | null
  @Field(() => [ReportTextInput], { description: 'Words of editors.' })
  texts: ReportTextInput[]
}

/** Words of an editor. */
@ObjectType({ description: 'Words of an editor for a part of a report.' })
export class ReportText {
  @Field(() => ReportSectionEnum, { description: 'The part.' })
  section: ReportSection
  @Field(() => String, { description: 'Tag of the language.' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
}

/** What became of an indicator since the report before. */
@ObjectType({ description: 'What became of an indicator since the report before.' })
export class ReportChange {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId: string
  @Field(() => String, { description: 'Its German text.' })
  indicator: string
  @Field(() => LightEnum, { nullable: true, description: 'Its light then; null: it was not in it.' })
  lightBefore: Light | null
  @Field(() => LightEnum, { description: 'Its light now.' })
  lightNow: Light
  @Field(() => Float, { nullable: true, description: 'What was measured then.' })
  measuredBefore: number | null
  @Field(() => Float, { nullable: true, description: 'What is measured now.' })
  measuredNow: number | null
}
