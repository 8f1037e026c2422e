/** A language by the name its speakers give it, for a badge; a tag nobody knows is shown as it is. */
export const ownLanguageName = (tag: string): string => languageNameIn(tag, tag)

/** A language by its name in another one. */
export function languageNameIn(tag: string, language: string): string {
  // German Sign Language is unknown to Intl
  if (tag === 'gsg') return 'DGS'
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
    return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
  } catch {
    return tag
  }
}
