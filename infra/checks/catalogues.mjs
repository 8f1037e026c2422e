// The text catalogues: German is the source; every other language has the same keys, places and plural forms; every key
// that code asks for exists, and every key that exists is asked for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EASY, easyProblems } from './easyTexts.mjs'

const SOURCE = 'de'
const ESCAPED = /\{'[^']*'\}/g
const PLACE = /\{\s*([\w.]+)\s*\}/g

/** Everything that is wrong with the catalogues under `root`, one sentence each. */
export function catalogueProblems(root, { pluralForms, exceptions }) {
  const folder = join(root, 'api/src/contract/texts')
  const locales = readdirSync(folder).filter((name) => !name.includes('.'))
  const catalogues = Object.fromEntries(
    locales.map((locale) => [locale, readCatalogue(join(folder, locale))]),
  )
  const source = catalogues[SOURCE] ?? {}
  return [
    ...locales
      .filter((locale) => locale !== SOURCE)
      .flatMap((locale) => compare(locale, source, catalogues[locale], { pluralForms, exceptions })),
    ...wrongForms(SOURCE, source, pluralForms),
    ...easyProblems(source, catalogues[EASY] ?? {}),
    ...usageProblems(source, readSources(root), exceptions.dynamic),
  ]
}

function readCatalogue(directory) {
  const texts = {}
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.json'))) {
    flatten(file.slice(0, -'.json'.length), JSON.parse(readFileSync(join(directory, file), 'utf8')), texts)
  }
  return texts
}

function flatten(prefix, node, into) {
  if (typeof node === 'string') into[prefix] = node
  else for (const [key, value] of Object.entries(node)) flatten(`${prefix}.${key}`, value, into)
}

function compare(locale, source, texts, { pluralForms, exceptions }) {
  const problems = []
  for (const [key, german] of Object.entries(source)) {
    const text = texts[key]
    if (text === undefined) problems.push(`${locale}: ${key} is missing`)
    else if (text.trim() === '' && german.trim() !== '') problems.push(`${locale}: ${key} is empty`)
    else if (placesOf(text) !== placesOf(german)) {
      problems.push(`${locale}: ${key} has the places ${placesOf(text)}, German has ${placesOf(german)}`)
    } else if (isPlural(german) !== isPlural(text))
      problems.push(`${locale}: ${key} has plural forms in one language only`)
    else if (!exceptions.same.includes(key) && looksUntranslated(locale, german, text)) {
      problems.push(`${locale}: ${key} is not translated`)
    }
  }
  for (const key of Object.keys(texts))
    if (!(key in source)) problems.push(`${locale}: ${key} does not exist in German`)
  return [...problems, ...wrongForms(locale, texts, pluralForms)]
}

function wrongForms(locale, texts, pluralForms) {
  const wanted = pluralForms(locale).length
  return Object.entries(texts)
    .filter(([, text]) => isPlural(text) && formsOf(text).length !== wanted)
    .map(([key, text]) => `${locale}: ${key} has ${formsOf(text).length} plural forms instead of ${wanted}`)
}

/** The named places of a text, each once: a plural form may leave out or repeat one. */
function placesOf(text) {
  const names = [...text.replace(ESCAPED, '').matchAll(PLACE)].map(([, name]) => name)
  return `{${[...new Set(names)].sort().join(', ')}}`
}

function formsOf(text) {
  return text.replace(ESCAPED, '').split('|')
}

function isPlural(text) {
  return formsOf(text).length > 1
}

/** Names and short words may be the same in two languages; a sentence may not, and Arabic has its own letters. Easy German may. */
function looksUntranslated(locale, german, text) {
  const words = text.replace(ESCAPED, '').replace(PLACE, '')
  if (!/\p{L}/u.test(words)) return false
  if (locale === EASY) return false
  if (locale === 'ar') return !/\p{Script=Arabic}/u.test(words)
  return text === german && /\p{Ll}+\s+\p{L}+/u.test(words)
}

function usageProblems(source, code, dynamic) {
  const namespaces = [...new Set(Object.keys(source).map((key) => key.split('.')[0]))].join('|')
  const asked = [...code.matchAll(/\bt\(\s*'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, key]) => key)
  const literal = new Set(
    [...code.matchAll(new RegExp(`['"\`]((?:${namespaces})(?:\\.[\\w-]+)+)['"\`]`, 'g'))].map(
      ([, key]) => key,
    ),
  )
  const patterns = [
    ...code.matchAll(new RegExp(`\`((?:${namespaces})\\.[^\`\\n]*\\$\\{[^\`\\n]*)\``, 'g')),
  ].map(([, text]) => patternOf(text))
  const isUsed = (key) =>
    literal.has(key) ||
    patterns.some((pattern) => pattern.test(key)) ||
    dynamic.some(({ prefix }) => key.startsWith(prefix))
  return [
    ...[...new Set(asked)]
      .filter((key) => !(key in source))
      .map((key) => `the text ${key} is asked for, but does not exist`),
    ...Object.keys(source)
      .filter((key) => !isUsed(key))
      .map((key) => `the text ${key} is never used`),
    ...dynamic
      .filter(({ prefix }) => !Object.keys(source).some((key) => key.startsWith(prefix)))
      .map(({ prefix }) => `infra/checks/texts.json names the prefix ${prefix}, but no text has it`),
  ]
}

/** `ui.line.${state}` asks for every text of that shape. */
function patternOf(template) {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w.-]+')}$`)
}

function readSources(root) {
  const folders = ['api/src', 'client/src', 'workers/src']
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) => readTree(join(root, folder)))
    .join('\n')
}

function readTree(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => name !== 'texts' || !directory.endsWith('contract'))
    .map((entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) return readTree(path)
      return /\.(ts|vue)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)
        ? readFileSync(path, 'utf8')
        : ''
    })
    .join('\n')
}
