import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'
import { partOf, textParts } from '../src/texts/parts.js'

/** A text as the bundle carries it: plain, or compiled when it has places to fill or plural forms. */
export type CompiledText = string | object

/** Namespaces only the server writes with. */
const serverOnly = new Set(['mail'])

function flatten(prefix: string, node: unknown, into: Record<string, string>): void {
  if (typeof node === 'string') into[prefix] = node
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) flatten(`${prefix}.${key}`, value, into)
}

function compileText(key: string, text: string): CompiledText {
  if (!/[{}|]/.test(text)) return text
  // Texts never refer to each other, so an @ is always just an @ (as in a sample address).
  const { ast } = baseCompile(text.replace(/(?<!\{')@/g, "{'@'}"), {
    jit: true,
    minify: true,
    location: false,
    onError: (error) => {
      throw new Error(`${key}: ${error.message}`)
    },
  })
  return ast
}

/** All texts of one language that a page may show, by `<namespace>.<path>`, ready to run without a compiler. */
export function compileTexts(folder: string, locale: string): Record<string, CompiledText> {
  const directory = join(folder, locale)
  const plain: Record<string, string> = {}
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.json')) : []
  for (const file of files.sort()) {
    const namespace = file.slice(0, -'.json'.length)
    if (!serverOnly.has(namespace))
      flatten(namespace, JSON.parse(readFileSync(join(directory, file), 'utf8')), plain)
  }
  return Object.fromEntries(
    Object.entries(plain).map(([key, text]) => [key, compileText(`${locale}: ${key}`, text)]),
  )
}

/** Offers each language in its parts as `virtual:texts/<locale>/<part>` and the list of them as `virtual:texts`. */
export function texts(folder: string): Plugin {
  return {
    name: 'mitsprache:texts',
    resolveId: (id) => (id.startsWith('virtual:texts') ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:texts') {
        const entries = readdirSync(folder).map((locale) => {
          const part = (name: string) => `${name}: () => import('virtual:texts/${locale}/${name}')`
          return `${JSON.stringify(locale)}: {${textParts.map(part).join(', ')}}`
        })
        return `export const texts = {${entries.join(',')}}`
      }
      if (!id.startsWith('\0virtual:texts/')) return null
      const [locale = '', part] = id.slice('\0virtual:texts/'.length).split('/')
      const compiled = Object.entries(compileTexts(folder, locale)).filter(([key]) => partOf(key) === part)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))})`
    },
  }
}
