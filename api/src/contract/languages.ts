/** A language by the name its speakers give it, for a badge; a tag nobody knows is shown as it is. */
export function ownLanguageName(tag: string): string {
  // German Sign Language is unknown to Intl
  if (tag === 'gsg') return 'DGS'
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
    return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1)
  } catch {
    return tag
  }
}
