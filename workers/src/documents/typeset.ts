import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Typeset } from '@mitsprache/api/domain'
import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

const here = fileURLToPath(new URL('.', import.meta.url))
// compiled code reads the templates where they are written
const workspace = [join(here, '../../src/documents/templates'), join(here, 'templates')].find((folder) =>
  existsSync(folder),
)
const require = createRequire(import.meta.url)
/** A font as its package has it, regular and bold. */
function font(name: string): string[] {
  const folder = dirname(require.resolve(`${name}/package.json`))
  const [, family = ''] = name.split('/')
  const file = family.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())
  return ['400Regular', '700Bold'].map((weight) => join(folder, weight, `${file}_${weight}.ttf`))
}
/**
 * Latin, Cyrillic, Greek and Devanagari; Arabic, whose words can be searched and read aloud in this one; and the scripts people write
 * their names in. `drawn` in page.typ names the same. Chinese, Japanese and Korean would be tens of megabytes: who writes so is named
 * as it is spoken.
 */
const fontPaths = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/amiri',
  '@expo-google-fonts/noto-sans-ethiopic',
  '@expo-google-fonts/noto-sans-georgian',
  '@expo-google-fonts/noto-sans-armenian',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-tamil',
  '@expo-google-fonts/noto-sans-thai',
].flatMap(font)
/** A document that can be read aloud; the library's own list of standards cannot be imported as a value. */
const accessible = 'ua-1' as PdfStandard

let compiler: NodeCompiler | undefined

/** What the compiler says of a sign that none of our fonts can draw, or that is drawn in a picture and cannot be read there. */
const noGlyph = ['could not be displayed with font', 'text with missing codepoints']

/**
 * Typesets a PDF with a template of ours. What people typed is data of the template and never its markup. One sign that no font
 * can draw must not cost everybody their document: then it is made all the same, and only does not say that all of it can be read.
 */
export const typeset: Typeset = (template, sheet) => {
  compiler ??= NodeCompiler.create({ workspace: workspace ?? here, fontArgs: [{ fontPaths }] })
  const source = {
    mainFilePath: join(workspace ?? here, `${template}.typ`),
    inputs: { data: JSON.stringify(sheet) },
  }
  try {
    return Promise.resolve(compiler.pdf(source, { pdfStandard: accessible }))
  } catch (error) {
    const said = wordsOf(error)
    if (!noGlyph.some((words) => said.includes(words))) throw error
    return Promise.resolve(compiler.pdf(source))
  } finally {
    // what was compiled is kept for the next one; letters are different each time
    compiler.evictCache(0)
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : '')
