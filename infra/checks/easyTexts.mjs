// Texts in Leichte Sprache (docs/leichte-sprache.md) are German too: where German is already easy they may be the same.
// So they are not measured one by one, but a namespace that was only copied is found, and so is what nobody reads easily.

/** The language whose texts are measured. */
export const EASY = 'de-x-leicht'
const LONGEST_SENTENCE = 15
const LONGEST_WORD = 15
const SHARE_OF_EQUAL = 0.4
/** Shorter texts are labels and buttons: easy already, and the same in both. */
const WORDS_OF_A_SENTENCE = 4

/** What is not easy in the texts of Leichte Sprache, one sentence each; both catalogues are flat. */
export function easyProblems(source, texts) {
  return [...copies(source, texts), ...Object.entries(texts).flatMap(([key, text]) => hard(key, text))]
}

function copies(source, texts) {
  const namespaces = [...new Set(Object.keys(texts).map((key) => key.split('.')[0]))]
  return namespaces.flatMap((namespace) => {
    const long = Object.keys(texts).filter(
      (key) => key.startsWith(`${namespace}.`) && wordsOf(source[key] ?? '').length >= WORDS_OF_A_SENTENCE,
    )
    const equal = long.filter((key) => texts[key] === source[key])
    return equal.length > Math.max(1, long.length * SHARE_OF_EQUAL)
      ? [`${EASY}: ${namespace} is German as it was: ${equal.length} of ${long.length} longer texts`]
      : []
  })
}

function hard(key, text) {
  const sentences = text.split(/[.!?:|\n]+(?=\s|$)/).map(wordsOf)
  const words = text.replace(/\{[^}]*\}/g, '').match(/\p{L}+/gu) ?? []
  return [
    ...sentences
      .filter((sentence) => sentence.length > LONGEST_SENTENCE)
      .map((sentence) => `${EASY}: ${key} has a sentence of ${sentence.length} words`),
    ...words
      .filter((word) => word.length > LONGEST_WORD)
      .map((word) => `${EASY}: ${key} has the long word ${word}, a hyphen divides it`),
  ]
}

/** A place that is filled counts as one word, signs alone as none. */
function wordsOf(sentence) {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
