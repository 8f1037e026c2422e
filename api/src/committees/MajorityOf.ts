import { Field } from 'type-graphql'
import { Column } from 'typeorm'
import { majorityFields, usualMajorities, type ResolutionKind } from '../contract/procedure.lists.js'
import { majorities } from '../contract/voting.lists.js'
import { MajorityEnum } from './procedure.kinds.js'

const words: Record<ResolutionKind, string> = {
  USUAL: 'a usual resolution',
  BY_LAW: 'a by-law (Satzung)',
  MAIN_BY_LAW: 'the main by-law (Hauptsatzung)',
  RULES_OF_PROCEDURE: 'the rules of procedure themselves',
  OTHER_AGENDA: 'treating what is not on the agenda that was sent',
  DESELECTION: 'deselecting somebody who was elected',
  DIGITAL_MEETING: 'meeting at a distance in an exceptional case',
}

/** How a kind of resolution is described in the API. */
export const majorityText = (kind: ResolutionKind): string => `Majority needed for ${words[kind]}.`

/** A column and field that says which majority a kind of resolution needs. */
export const MajorityOf =
  (kind: ResolutionKind): PropertyDecorator =>
  (target, key) => {
    Field(() => MajorityEnum, { description: majorityText(kind) })(target, key)
    Column('text', { default: usualMajorities[majorityFields[kind]] })(target, key)
  }

/** Every majority that is entered is one that there is. */
export const majoritiesExist = `array[usual_majority, by_law_majority, main_by_law_majority, rules_majority, agenda_majority, deselection_majority, digital_majority] <@ array[${majorities
  .map((majority) => `'${majority}'`)
  .join(', ')}]`
