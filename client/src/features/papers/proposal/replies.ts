import { intlTag, languageOf } from '@mitsprache/api/contract'

/** What can be answered to a date. */
export interface Answer {
  comes: boolean
  wantsToSpeak: boolean
  interpreterLanguage: string | null
}

const offered = 'ar bg bs en es fa fr hr hu it ku pl ps pt ro ru so sq sr ti tr uk ur vi zh gsg'.split(' ')

/** Languages for which an interpreter can be asked, by their names; one that was wished for before stays on the list. */
export function interpreterChoices(
  locale: string,
  wished: string | null,
  nameOf: (language: string) => string,
): { value: string; label: string }[] {
  const tag = intlTag(locale)
  return [...new Set([...offered, ...(wished ? [wished] : [])])]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, tag))
}

/** The answer a form begins with: what was answered, else what the link of the mail says. */
export function answerToBegin(given: Answer | null, wish: unknown, locale: string, maySpeak: string): Answer {
  const own = languageOf(locale)
  if (wish === 'speak')
    return {
      comes: true,
      wantsToSpeak: maySpeak !== 'NONE',
      interpreterLanguage: given?.interpreterLanguage ?? null,
    }
  if (wish === 'interpreter')
    return {
      comes: true,
      wantsToSpeak: given?.wantsToSpeak ?? false,
      interpreterLanguage: given?.interpreterLanguage ?? (own === 'de' ? null : own),
    }
  if (wish === 'come')
    return {
      comes: true,
      wantsToSpeak: given?.wantsToSpeak ?? false,
      interpreterLanguage: given?.interpreterLanguage ?? null,
    }
  return given ?? { comes: true, wantsToSpeak: false, interpreterLanguage: null }
}
