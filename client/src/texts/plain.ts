/** Letters without their marks, for searching in what is on the page: whoever types Yildirim finds Yıldırım. */
export const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss')

/** Whether a text has every word of what is looked for, in any order and without regard to marks. */
export function hasWords(text: string, wanted: string): boolean {
  const within = plain(text)
  return plain(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
