import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

type Check = (
  root: string,
  options: {
    pluralForms: (locale: string) => readonly string[]
    exceptions: { dynamic: { prefix: string }[]; same: string[] }
  },
) => string[]
const script = fileURLToPath(new URL('../checks/catalogues.mjs', import.meta.url))
const { catalogueProblems } = (await import(script)) as { catalogueProblems: Check }

let root: string
const german = { hello: 'Guten Tag, {name}', days: '{count} Tag | {count} Tage', kind: { A: 'eins' } }
const arabic = { hello: 'مرحبا {name}', days: 'ص | و | م | ق | ك | {count} غ', kind: { A: 'واحد' } }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mitsprache-texts-'))
  write(
    'client/src/page.vue',
    "{{ t('page.hello', { name }) }} {{ t('page.days', n) }} {{ t(`page.kind.${kind}`) }}",
  )
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function problems(
  de: object,
  ar: object,
  exceptions: { dynamic?: { prefix: string }[]; same?: string[] } = {},
): string[] {
  write('api/src/contract/texts/de/page.json', JSON.stringify(de))
  write('api/src/contract/texts/ar/page.json', JSON.stringify(ar))
  const pluralForms = (locale: string): string[] => Array<string>(locale === 'ar' ? 6 : 2).fill('form')
  return catalogueProblems(root, { pluralForms, exceptions: { dynamic: [], same: [], ...exceptions } })
}

describe('the catalogue check', () => {
  it('is content with complete catalogues', () => {
    expect(problems(german, arabic)).toEqual([])
  })

  it.each([
    ['a missing text', german, { ...arabic, hello: undefined }, 'ar: page.hello is missing'],
    ['an empty text', german, { ...arabic, hello: ' ' }, 'ar: page.hello is empty'],
    [
      'other places',
      german,
      { ...arabic, hello: 'مرحبا' },
      'ar: page.hello has the places {}, German has {name}',
    ],
    [
      'too few plural forms',
      german,
      { ...arabic, days: 'ص | {count} غ' },
      'ar: page.days has 2 plural forms instead of 6',
    ],
    [
      'an untranslated text',
      german,
      { ...arabic, hello: 'Guten Tag, {name}' },
      'ar: page.hello is not translated',
    ],
    ['a text too many', german, { ...arabic, more: 'أكثر' }, 'ar: page.more does not exist in German'],
    [
      'an unused text',
      { ...german, more: 'mehr' },
      { ...arabic, more: 'أكثر' },
      'the text page.more is never used',
    ],
  ])('names %s', (_what, de, ar, problem) => {
    expect(problems(de, ar)).toEqual([problem])
  })

  it('names a text that is asked for, but does not exist', () => {
    write('workers/src/mail.ts', "t('page.nowhere')")
    expect(problems(german, arabic)).toEqual(['the text page.nowhere is asked for, but does not exist'])
  })

  it('allows declared prefixes and declared equal texts, and names a prefix that no text has', () => {
    const de = { ...german, code: { X: 'Fehler' }, brand: 'Mitsprache' }
    const ar = { ...arabic, code: { X: 'خطأ' }, brand: 'Mitsprache' }
    write('api/src/brand.ts', "const key = 'page.brand'")
    expect(problems(de, ar, { dynamic: [{ prefix: 'page.code.' }], same: ['page.brand'] })).toEqual([])
    expect(problems(german, arabic, { dynamic: [{ prefix: 'page.gone.' }] })).toEqual([
      'infra/checks/texts.json names the prefix page.gone., but no text has it',
    ])
  })
})

describe('the check of texts in Leichte Sprache', () => {
  const plain = {
    join: 'Möchten Sie mit beantragen?',
    round: 'Gleiche Punkte teilen sich einen Rang.',
    open: 'Öffnen',
  }
  const easy = {
    join: 'Wollen Sie mitmachen?',
    round: 'Gleich viele Punkte heißt: gleicher Platz.',
    open: 'Öffnen',
  }

  function easyProblems(texts: Record<string, string>): string[] {
    write(
      'client/src/page.vue',
      Object.keys(plain)
        .map((key) => `t('page.${key}')`)
        .join(' '),
    )
    write('api/src/contract/texts/de/page.json', JSON.stringify(plain))
    write('api/src/contract/texts/de-x-leicht/page.json', JSON.stringify(texts))
    return catalogueProblems(root, {
      pluralForms: () => ['one', 'other'],
      exceptions: { dynamic: [], same: [] },
    })
  }

  it('is content with short sentences, and with a text that was easy already', () => {
    expect(easyProblems(easy)).toEqual([])
    expect(easyProblems({ ...easy, round: plain.round })).toEqual([])
  })

  it('names a file that was copied', () => {
    expect(easyProblems(plain)).toEqual(['de-x-leicht: page is German as it was: 2 of 2 longer texts'])
  })

  it('names a long sentence, counted to where a thought ends', () => {
    const fifteen =
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn'
    expect(easyProblems({ ...easy, join: `Das heißt: ${fifteen}. Und noch ein Satz.` })).toEqual([])
    expect(easyProblems({ ...easy, join: `${fifteen} sechzehn.` })).toEqual([
      'de-x-leicht: page.join has a sentence of 16 words',
    ])
  })

  it('names a long word without a hyphen', () => {
    expect(easyProblems({ ...easy, join: 'Fragen Sie den Integrations-Ausschuss.' })).toEqual([])
    expect(easyProblems({ ...easy, join: 'Fragen Sie den Integrationsausschuss.' })).toEqual([
      'de-x-leicht: page.join has the long word Integrationsausschuss, a hyphen divides it',
    ])
  })
})
