import { readFragment, type FragmentOf, type ResultOf } from 'gql.tada'
import { PaperTextParts } from '../documents.js'

type Text = ResultOf<typeof PaperTextParts>

/** All that a version says, as one text to compare. */
export function wordsOf(text: Pick<Text, 'title' | 'what' | 'why' | 'forWhom'>): string {
  return [text.title, text.what, text.why, text.forWhom].filter(Boolean).join('\n\n')
}

/** The newest version that was handed in, as its authors wrote it, and the one that is being written. */
export function versionsOf(texts: readonly FragmentOf<typeof PaperTextParts>[], language: string) {
  const own = readFragment(PaperTextParts, texts).filter((text) => text.language === language)
  const handedIn = own
    .filter((text) => text.submittedAt !== null)
    .toSorted((one, other) => one.version - other.version)
  return { handedIn, newest: handedIn.at(-1) ?? null, written: own.find((text) => !text.submittedAt) ?? null }
}
