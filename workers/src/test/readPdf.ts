import { inflateSync } from 'node:zlib'

/** What a program that reads aloud finds in a PDF. */
export interface ReadPdf {
  pages: number
  /** Text of each page, in the order it is drawn. */
  texts: string[]
  /** Language of the whole document, and every language a part of it is marked with. */
  lang: string
  langs: Set<string>
  /** Kinds of structure elements: H1, P, Table, Figure … */
  tags: Set<string>
  /** Words that stand for pictures. */
  alts: string[]
  title: string
  /** Names of the fonts whose glyphs are in it. */
  fonts: Set<string>
  marked: boolean
  /** Its metadata say that it is PDF/UA-1. */
  accessible: boolean
}

interface Entry {
  dictionary: string
  stream: Buffer | undefined
}

/** Reads a PDF whose objects lie in the open, as Typst writes it. */
export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsOf(pdf)
  const all = [...objects.values()].map(({ dictionary }) => dictionary)
  const catalog = all.find((text) => /\/Type \/Catalog/.test(text)) ?? ''
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
  const elements = all.filter((text) => /\/Type \/StructElem/.test(text))
  const metadata = [...objects.values()].find(({ dictionary }) => /\/Type \/Metadata/.test(dictionary))
  return {
    pages: pages.length,
    texts: pages.map(({ dictionary }) => pageText(dictionary, objects)),
    lang: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? '',
    langs: new Set(elements.flatMap((text) => /\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? [])),
    tags: new Set(elements.flatMap((text) => /\/S \/(\w+)/.exec(text)?.[1] ?? [])),
    alts: elements.flatMap((text) => {
      const alt = /\/Alt (\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]+>)/s.exec(text)?.[1]
      return alt ? [wordsOf(alt)] : []
    }),
    title: /<dc:title>.*?<rdf:li[^>]*>([^<]*)/s.exec(metadata?.stream?.toString('utf8') ?? '')?.[1] ?? '',
    fonts: new Set(all.flatMap((text) => /\/BaseFont \/(?:\w{6}\+)?([\w-]+)/.exec(text)?.[1] ?? [])),
    marked: /\/Marked true/.test(catalog),
    accessible: /<pdfuaid:part>1</.test(metadata?.stream?.toString('utf8') ?? ''),
  }
}

function objectsOf(pdf: Buffer): Map<string, Entry> {
  const text = pdf.toString('latin1')
  const found = new Map<string, Entry>()
  const head = /(\d+) 0 obj\n/g
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const start = head.lastIndex
    const length = /^<<(?:(?!\nstream)[\s\S])*?\/Length (\d+)[\s\S]*?>>\nstream\n/.exec(
      text.slice(start, start + 4000),
    )
    if (length && !length[0].includes('endobj')) {
      const from = start + length[0].length
      const to = from + Number(length[1])
      const bytes = pdf.subarray(from, to)
      const packed = length[0].includes('/FlateDecode')
      found.set(match[1] ?? '', {
        dictionary: length[0],
        stream: packed ? inflateSync(bytes) : bytes,
      })
      head.lastIndex = to
    } else {
      const end = text.indexOf('\nendobj', start)
      found.set(match[1] ?? '', { dictionary: text.slice(start, end), stream: undefined })
      head.lastIndex = end
    }
  }
  return found
}

/** A string as PDF writes it; round brackets that close again may lie inside, a few deep. */
const string =
  [0, 1, 2, 3].reduce((inner) => String.raw`\((?:[^()\\]|\\[\s\S]${inner && `|${inner}`})*\)`, '') +
  '|<[0-9A-Fa-f]*>'

function pageText(page: string, objects: Map<string, Entry>): string {
  const at = (pattern: RegExp, from: string) => objects.get(pattern.exec(from)?.[1] ?? '')
  const content = at(/\/Contents (\d+) 0 R/, page)?.stream?.toString('latin1') ?? ''
  const resources = at(/\/Resources (\d+) 0 R/, page)?.dictionary ?? page
  const fonts =
    at(/\/Font (\d+) 0 R/, resources)?.dictionary ?? /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? ''
  const maps = new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => {
      const font = objects.get(id ?? '')?.dictionary ?? ''
      return [name, cmapOf(at(/\/ToUnicode (\d+) 0 R/, font)?.stream?.toString('latin1') ?? '')] as const
    }),
  )
  let map = new Map<number, string>()
  let text = ''
  const drawn = new RegExp(
    String.raw`\/(\w+) [\d.]+ Tf|\[((?:${string}|[^\]()<])*)\]\s*TJ|(${string})\s*Tj|\bET\b`,
    'g',
  )
  for (const [whole, font, many, one] of content.matchAll(drawn))
    if (font) map = maps.get(font) ?? map
    else if (whole === 'ET') text += ' '
    else
      for (const [part] of (many ?? one ?? '').matchAll(new RegExp(string, 'g')))
        text += decoded(bytesOf(part), map)
  return text.replace(/\s+/g, ' ').trim()
}

function cmapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(parseInt(from, 16), letters(to))
  return map
}

function decoded(bytes: Buffer, map: Map<number, string>): string {
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2) text += map.get(bytes.readUInt16BE(i)) ?? ''
  return text
}

/** Bytes of a string as PDF writes it: in hexadecimal, or between round brackets. */
function bytesOf(literal: string): Buffer {
  if (literal.startsWith('<')) return Buffer.from(literal.slice(1, -1), 'hex')
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return Buffer.from(
    literal
      .slice(1, -1)
      .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, it: string) =>
        /^[0-7]/.test(it) ? String.fromCharCode(parseInt(it, 8)) : (named[it] ?? it),
      ),
    'latin1',
  )
}

function wordsOf(literal: string): string {
  const bytes = bytesOf(literal)
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
