import writeXlsx from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { lettersOf, readTable } from './readTable.js'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const csv = (text: string, encoding: BufferEncoding = 'utf8') =>
  readTable(Buffer.from(text, encoding), 'text/csv')

test('days and times of a workbook are days and times', async () => {
  const at = (text: string) => ({ value: new Date(`${text}Z`), type: Date })
  const bytes = await writeXlsx([
    [
      { ...at('2030-03-01T00:00:00'), format: 'dd.mm.yyyy' },
      { ...at('2030-03-01T17:30:00'), format: 'dd.mm.yyyy hh:mm' },
      { ...at('1899-12-30T17:30:00'), format: 'hh:mm' },
      { value: 12 },
    ],
  ]).toBuffer()
  expect(await readTable(bytes, xlsx)).toEqual([['2030-03-01', '2030-03-01 17:30', '17:30', '12']])
})

test('whatever an office program writes between, before and around letters is understood', async () => {
  const table = [
    ['Gremium', 'Ort'],
    ['Ausschuss für Öffentlichkeit', 'Straße 1'],
  ]
  const text = (sign: string) => table.map((row) => row.join(sign)).join('\r\n')
  for (const sign of [';', ',', '\t']) expect(await csv(text(sign))).toEqual(table)
  expect(await csv(`\ufeff${text(';')}`)).toEqual(table)
  expect(await csv(text(';'), 'latin1')).toEqual(table)
  expect(await csv(`\ufeff${text(';')}`, 'utf16le')).toEqual(table)
  expect(await csv('sep=|\nGremium|Ort')).toEqual([['Gremium', 'Ort']])
})

test('what looks like a formula is text', async () => {
  expect(await csv('=1+1;"=HYPERLINK(""x"")";@a')).toEqual([['=1+1', '=HYPERLINK("x")', '@a']])
  // as our own lists write it
  expect(await csv("'=1+1;'- Der Rat beschließt;'t Hooft")).toEqual([
    ['=1+1', '- Der Rat beschließt', "'t Hooft"],
  ])
})

test('a file with more rows than are read is refused, not cut', async () => {
  const rows = (count: number) => Buffer.from('a;b\n'.repeat(count))
  expect(await readTable(rows(4), 'text/csv', 4)).toHaveLength(5)
  await expect(readTable(rows(6), 'text/csv', 4)).rejects.toThrow()
})

test('a quotation mark that takes in the rows behind it refuses the file and names its row', async () => {
  const head = 'Vorname;Nachname\nElif;Yıldırım\n'
  const faults = async (text: string) =>
    csv(head + text).then(
      (table) => table,
      (error: { fields: unknown[] }) => error.fields,
    )
  const row = (n: number) => [{ field: 'file', code: 'FILE_QUOTES', params: { row: n } }]
  expect(await faults('Can;"Öztürk\nDeniz;Örnek\nHatice;Muster\n')).toEqual(row(3))
  expect(await faults('Can;Öztürk\n"Deni" z;Örnek\nHatice;"Muster"\n')).toEqual(row(4))
  await expect(csv('sep=|\nGremium|"Ort\nRat|Neuss')).rejects.toMatchObject({ fields: row(1) })
})

test('quotation marks that are written as they should be, or stand within a cell, are read', async () => {
  expect(
    await csv('Verein "Miteinander" e.V.;Neuss\n"Verein ""Brücke"" e.V.";"Am\nMarkt"\n"";5" breit'),
  ).toEqual([
    ['Verein "Miteinander" e.V.', 'Neuss'],
    ['Verein "Brücke" e.V.', 'Am Markt'],
    ['', '5" breit'],
  ])
})

test('headings are compared by their letters', () => {
  expect(lettersOf(' Für-Stimmen (Anzahl):')).toBe('fürstimmenanzahl')
})
