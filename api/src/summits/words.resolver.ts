import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { EventTranslation, EventWords } from './EventWords.view.js'
import { TranslateSummitInput } from './organiser.inputs.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { Summit } from './Summit.js'
import { translateSummit } from './translateSummit.js'
import { allWords, textFor, wordsFor } from './words.js'

/** What organisers write about an event, in the reader's language. */
@Resolver(() => Summit)
export class SummitWords {
  @FieldResolver(() => String, {
    description: "Its name, in the viewer's language where there is a translation.",
  })
  title(): string {
    return value<string, Summit>(({ parent, viewer }) =>
      textFor('title', parent.title, parent.translations, viewer.locale),
    )
  }

  @FieldResolver(() => String, { description: 'Its name in German, as it was written.' })
  germanTitle(): string {
    return value<string, Summit>(({ parent }) => parent.title)
  }

  @FieldResolver(() => EventWords, { description: 'Its name for the reader, with its language.' })
  titleWords(): EventWords {
    return value<EventWords, Summit>(({ parent, viewer }) =>
      wordsFor('title', parent.title, parent.translations, viewer.locale),
    )
  }

  @FieldResolver(() => EventWords, { description: 'What it is about, for the reader, with its language.' })
  aboutWords(): EventWords {
    return value<EventWords, Summit>(({ parent, viewer }) =>
      wordsFor('about', parent.about, parent.translations, viewer.locale),
    )
  }

  @FieldResolver(() => [EventTranslation], {
    description: 'Its name and what it is about in other languages.',
  })
  translations(): EventTranslation[] {
    return value<EventTranslation[], Summit>(({ parent }) =>
      allWords(
        sql`jsonb_build_object('title', ${parent.title}, 'about', ${parent.about})`,
        parent.translations,
      ),
    )
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Says in another language what the organisers wrote about an event and its programme.',
  })
  async translateSummit(
    @Ctx() ctx: Context,
    @Arg('input', () => TranslateSummitInput, { description: 'What is needed for it.' })
    input: TranslateSummitInput,
  ): Promise<Summit> {
    return ref(Summit, await translateSummit(ctx, input))
  }
}

/** What a point of a programme is called in the reader's language. */
@Resolver(() => ProgrammeItem)
export class ProgrammeItemWords {
  @FieldResolver(() => String, {
    description: "What it is, in the viewer's language where there is a translation.",
  })
  title(): string {
    return value<string, ProgrammeItem>(({ parent, viewer }) =>
      textFor('title', parent.title, parent.translations, viewer.locale),
    )
  }

  @FieldResolver(() => String, { description: 'What it is, in German, as it was written.' })
  germanTitle(): string {
    return value<string, ProgrammeItem>(({ parent }) => parent.title)
  }

  @FieldResolver(() => EventWords, { description: 'What it is, for the reader, with its language.' })
  titleWords(): EventWords {
    return value<EventWords, ProgrammeItem>(({ parent, viewer }) =>
      wordsFor('title', parent.title, parent.translations, viewer.locale),
    )
  }

  @FieldResolver(() => [EventTranslation], { description: 'What it is in other languages.' })
  translations(): EventTranslation[] {
    return value<EventTranslation[], ProgrammeItem>(({ parent }) =>
      allWords(sql`jsonb_build_object('title', ${parent.title})`, parent.translations),
    )
  }
}
