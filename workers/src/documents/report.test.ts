import { writeFileSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeReport, reportHtml, reportSheet, ReportVersion } from '@mitsprache/api/domain'
import { testInstallation, type TestInstallation } from '@mitsprache/api/testing'
import { handlers } from '../handlers.js'
import { readPdf } from '../test/readPdf.js'
import { typeset } from './typeset.js'

let t: TestInstallation
let versionId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  const ids = async (query: string) => (await t.db.query<{ id: string }[]>(query)).map(({ id }) => id)
  const indicatorIds = await ids('select id from indicator where removed_at is null')
  const [mapIndicatorId] = await ids(`select id from indicator where key = 'education-3-indicator-1'`)
  const input = {
    title: 'Integrationsbericht des Rhein-Kreises Neuss für Gäste',
    periodFrom: '2000-01-01',
    periodTo: '2030-12-31',
    fieldIds: await ids('select id from field_of_action where removed_at is null'),
    indicatorIds,
    measureIds: await ids('select id from measure where removed_at is null'),
    resolutionIds: [],
    mapIndicatorId,
    texts: [
      { section: 'FOREWORD', language: 'de', text: 'Grüße aus dem Büro: ÄÖÜ ß.' },
      { section: 'TARGET_GROUP', language: 'ar', text: 'يعيش في المقاطعة أشخاص من بلدان كثيرة.' },
    ],
  }
  const [personId = ''] = await ids(`select id from person where email = 'leyla.brueckner@demo.example'`)
  const [kreis = ''] = await ids('select id from body where district_id is null')
  const roles = [`INTEGRATION_OFFICE@${kreis}`]
  versionId = await t.as(
    { kind: 'person', personId, locale: 'de', organisationIds: [], seatIds: [], roles },
    (ctx) => composeReport(ctx, input),
  )
}, 240_000)
afterAll(() => t?.close())

const render = () =>
  handlers['reports.render'](
    {
      source: t.source,
      signal: new AbortController().signal,
      log: { info: () => undefined },
      publicUrl: 'https://mitsprache.example',
      auditKeyFile: '',
    },
    { versionId },
  )

test('every language gets its page and a PDF that can be read aloud; made twice it is kept once', async () => {
  await render()
  await render()
  const files = await t.db.query<{ name: string; bytes: Buffer }[]>(
    `select a.name, string_agg(c.bytes, ''::bytea order by c.position) as bytes from attachment a
      join attachment_chunk c on c.attachment_id = a.id where a.subject_id = $1 group by a.id order by a.created_at, a.name`,
    [versionId],
  )
  expect(files.map(({ name }) => name.replace(/^.*\(/, '('))).toEqual(
    ['Deutsch', 'Leichte Sprache', 'العربية'].flatMap((name) => [`(${name}).html`, `(${name}).pdf`]),
  )
  if (process.env.KEEP_PDF)
    for (const { name, bytes } of files)
      writeFileSync(`${process.env.KEEP_PDF}/${name.replace(/^.*\(/, '(')}`, bytes)
  const [german, , arabic] = files
    .filter(({ name }) => name.endsWith('.pdf'))
    .map(({ bytes }) => readPdf(bytes))
  expect(german).toMatchObject({ lang: 'de', marked: true, accessible: true })
  expect([...(german?.tags ?? [])]).toEqual(
    expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'Figure', 'L', 'TOC']),
  )
  expect(german?.alts.some((alt) => alt.includes('Alle Zahlen stehen in der Tabelle darunter'))).toBe(true)
  const text = german?.texts.join(' ') ?? ''
  for (const words of ['Grüße aus dem Büro: ÄÖÜ ß.', 'Auf einen Blick', 'Leitziele', 'Maßnahmen'])
    expect(text).toContain(words)
  expect(arabic).toMatchObject({ lang: 'ar', accessible: true })
  // drawn from left to right, as every PDF is; what is read aloud follows the tags
  expect(arabic?.texts.join(' ')).toContain([...'المقاطعة'].reverse().join(''))
})

test('two processes, one of them on the other side of the world, make the same bytes', async () => {
  const { snapshot } = await t.source.manager.findOneByOrFail(ReportVersion, { id: versionId })
  const script = `import { reportHtml } from '@mitsprache/api/domain'
    let said = ''
    for await (const piece of process.stdin) said += piece
    process.stdout.write(reportHtml(JSON.parse(said), 'ar'))`
  const there = await new Promise<string>((done, fail) => {
    const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8', NODE_OPTIONS: '' }
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env, cwd: import.meta.dirname, maxBuffer: 50_000_000 },
      (error, out) => (error ? fail(error) : done(out)),
    )
    child.stdin?.end(JSON.stringify(snapshot))
  })
  expect(there).toBe(reportHtml(snapshot, 'ar'))
  const twice = [
    await typeset('report', reportSheet(snapshot, 'de')),
    await typeset('report', reportSheet(snapshot, 'de')),
  ]
  expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true)
}, 60_000)
