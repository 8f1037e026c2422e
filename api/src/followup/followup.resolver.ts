import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { mostDocumentationFiles } from '../contract/followup.lists.js'
import { ReferenceText } from '../goals/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  ref,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { RetentionRule, Summit } from '../summits/index.js'
import { Documentation, DocumentationFile } from './Documentation.js'
import {
  addDocumentationFile,
  finaliseDocumentation,
  publishDocumentation,
  removeDocumentationFile,
  reopenDocumentation,
  saveDocumentation,
  withdrawDocumentation,
} from './documentationVerbs.js'
import { eraseDue } from './eraseDue.js'
import { erasePerson } from './erasePerson.js'
import { eventFigures } from './eventFigures.js'
import { EventFigures, RetentionEntry } from './EventFigures.view.js'
import { eventRetention } from './eventRetention.js'
import {
  AddDocumentationFileInput,
  DocumentationReasonInput,
  ErasePersonInput,
  SaveDocumentationInput,
  SetRetentionInput,
} from './inputs.js'
import { setRetention } from './retention.js'
import { documentationMachine } from './states.js'

const needed = { description: 'What is needed for it.' }
const theEvent = { description: 'The event.' }
const theOne = { description: 'The documentation.' }

/** Numbers and dates of an event. */
@Resolver()
export class FollowupQueries {
  @Query(() => EventFigures, {
    nullable: true,
    description:
      'The figures of an event: for who plans it all of them, for others what was published, without small numbers.',
  })
  eventFigures(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<EventFigures | null> {
    return eventFigures(ctx, summitId)
  }

  @Query(() => [RetentionEntry], {
    nullable: true,
    description: 'What of an event is erased when; null for who does not plan it.',
  })
  eventRetention(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<RetentionEntry[] | null> {
    return eventRetention(ctx, summitId)
  }
}

/** The documentation of an event. */
@Resolver(() => Summit)
export class SummitDocumentation {
  @FieldResolver(() => Documentation, { nullable: true, description: 'What stays of it.' })
  documentation(): Documentation {
    return one<Documentation, Summit>(Documentation, ({ row, parent }) => sql`${row.summitId} = ${parent.id}`)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may write its documentation.' })
  mayDocument(): boolean {
    return value<boolean, Summit>(
      ({ parent }) => sql`(${parent.state} = 'HELD' and ${allowed(Summit, 'saveDocumentation', parent)})`,
    )
  }
}

/** What belongs to a documentation. */
@Resolver(() => Documentation)
export class DocumentationFields {
  @FieldResolver(() => [DocumentationFile], { description: 'Its files, in the order they were brought.' })
  files(): DocumentationFile[] {
    return list<DocumentationFile, Documentation>(
      DocumentationFile,
      ({ row, parent }) => sql`${row.documentationId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      mostDocumentationFiles,
    )
  }

  @FieldResolver(() => [ReferenceText], { description: 'The text in other languages.' })
  translations(): ReferenceText[] {
    return list<ReferenceText, Documentation>(
      ReferenceText,
      ({ row, parent }) =>
        sql`${row.subjectId} = ${parent.id} and ${row.part} = 'text' and ${row.version} = ${parent.textVersion}`,
      ({ row }) => [{ by: row.language }],
      10,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Documentation>(({ parent }) => availableActionsSql(documentationMachine, parent))
  }
}

/** Writing and publishing a documentation. */
@Resolver()
export class DocumentationMutations {
  @Mutation(() => Documentation, { nullable: true, description: 'Writes down what happened at an event.' })
  async saveDocumentation(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveDocumentationInput, needed) input: SaveDocumentationInput,
  ): Promise<Documentation> {
    return ref(Documentation, await saveDocumentation(ctx, input))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'Adds a file with what it shows.' })
  async addDocumentationFile(
    @Ctx() ctx: Context,
    @Arg('input', () => AddDocumentationFileInput, needed) input: AddDocumentationFileInput,
  ): Promise<Documentation> {
    return ref(Documentation, await addDocumentationFile(ctx, input))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'Takes a file away; its bytes are gone.' })
  async removeDocumentationFile(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The file of the documentation.' }) id: string,
  ): Promise<Documentation> {
    return ref(Documentation, await removeDocumentationFile(ctx, id))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'Everybody reads it, as provisional.' })
  async publishDocumentation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theOne) id: string,
  ): Promise<Documentation> {
    return ref(Documentation, await publishDocumentation(ctx, id))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'It is final.' })
  async finaliseDocumentation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theOne) id: string,
  ): Promise<Documentation> {
    return ref(Documentation, await finaliseDocumentation(ctx, id))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'Something final has to be put right.' })
  async reopenDocumentation(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentationReasonInput, needed) input: DocumentationReasonInput,
  ): Promise<Documentation> {
    return ref(Documentation, await reopenDocumentation(ctx, input))
  }

  @Mutation(() => Documentation, { nullable: true, description: 'Takes a provisional one back.' })
  async withdrawDocumentation(
    @Ctx() ctx: Context,
    @Arg('input', () => DocumentationReasonInput, needed) input: DocumentationReasonInput,
  ): Promise<Documentation> {
    return ref(Documentation, await withdrawDocumentation(ctx, input))
  }

  @Mutation(() => RetentionRule, {
    nullable: true,
    description: 'How long something is kept after an event, and on which legal basis.',
  })
  async setRetention(
    @Ctx() ctx: Context,
    @Arg('input', () => SetRetentionInput, needed) input: SetRetentionInput,
  ): Promise<RetentionRule> {
    return ref(RetentionRule, await setRetention(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Has what of an event is due erased now, and not only in the next night.',
  })
  async eraseDue(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<Summit> {
    return ref(Summit, await eraseDue(ctx, summitId))
  }

  @Mutation(() => ID, {
    description: 'Erases somebody who asked for it and is known from events alone; gives their id.',
  })
  erasePerson(
    @Ctx() ctx: Context,
    @Arg('input', () => ErasePersonInput, needed) input: ErasePersonInput,
  ): Promise<string> {
    return erasePerson(ctx, input)
  }
}
