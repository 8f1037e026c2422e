// @vitest-environment node
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTexts } from '../src/texts/index.js'
import { compileTexts } from './texts.js'

function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'))
  mkdirSync(join(folder, 'ar'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, 'ar', name), JSON.stringify(content))
  return folder
}

test('plural forms are listed as the language has them', () => {
  const folder = folderWith({
    'x.json': { days: 'zero | one | two | few {count} | many {count} | other {count}' },
  })
  const { t } = createTexts('ar', compileTexts(folder, 'ar')).global
  const said = [0, 1, 2, 3, 11, 100].map((count) => t('x.days', { count }, count))
  expect(said).toEqual(['zero', 'one', 'two', 'few 3', 'many 11', 'other 100'])
})

test('an @ in a text is just an @, a named place is filled, mails stay on the server', () => {
  const folder = folderWith({
    'x.json': { plain: 'a@b.de', hint: 'Zum Beispiel {name}@b.de' },
    'mail.json': { subject: 'nur für die Post' },
  })
  const compiled = compileTexts(folder, 'ar')
  const { t } = createTexts('ar', compiled).global
  expect(t('x.plain')).toBe('a@b.de')
  expect(t('x.hint', { name: 'amal' })).toBe('Zum Beispiel amal@b.de')
  expect(Object.keys(compiled)).toEqual(['x.plain', 'x.hint'])
})

test('a text that cannot be read stops the build and says which one', () => {
  expect(() => compileTexts(folderWith({ 'x.json': { broken: 'für {name' } }), 'ar')).toThrow(/ar: x\.broken/)
})
