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
const font = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file)
/** Latin, Cyrillic and Greek; and Arabic, whose words can be searched and read aloud in this one. */
const fontPaths = [
  font('@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'),
  font('@expo-google-fonts/noto-sans', '700Bold/NotoSans_700Bold.ttf'),
  font('@expo-google-fonts/amiri', '400Regular/Amiri_400Regular.ttf'),
  font('@expo-google-fonts/amiri', '700Bold/Amiri_700Bold.ttf'),
]
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
