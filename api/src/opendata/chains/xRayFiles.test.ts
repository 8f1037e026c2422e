import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { printFilesXRay, xRayFiles } from './xRayFiles.js'

const folder = mkdtempSync(join(tmpdir(), 'x-ray-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const at = (path: string) => `https://rat.example.org/oparl/${path}`
const oparl = (kind: string, path: string, more: object) => ({
  id: at(path),
  type: `https://schema.oparl.org/1.1/${kind}`,
  ...more,
})

const bodies = [
  oparl('Organization', 'o/1', { name: 'Stadtrat' }),
  oparl('Organization', 'o/2', { name: 'Hafenausschuss' }),
]
const meeting = (id: string, body: string, day: string, item: string, result?: string) =>
  oparl('Meeting', `m/${id}`, {
    start: `${day}T17:00:00+01:00`,
    organization: [at(body)],
    agendaItem: [oparl('AgendaItem', `i/${item}`, { number: 'Ö 1', public: true, result })],
  })
const meetings = [
  meeting('1', 'o/1', '2030-01-10', '1', 'verwiesen in Fachausschuss'),
  meeting('2', 'o/2', '2030-02-09', '2', 'vorberaten ohne Änderungen'),
  meeting('3', 'o/1', '2030-03-11', '3', 'einstimmig beschlossen'),
  meeting('4', 'o/2', '2030-03-12', '4'),
]
const consultation = (id: string, meetingId: string, item: string, role: string) =>
  oparl('Consultation', `c/${id}`, { meeting: at(`m/${meetingId}`), agendaItem: at(`i/${item}`), role })
const papers = [
  oparl('Paper', 'p/1', {
    reference: '1/2030',
    paperType: 'Antrag',
    consultation: [
      consultation('1', '1', '1', 'Entscheidung'),
      consultation('2', '2', '2', 'Vorberatung'),
      consultation('3', '3', '3', 'Entscheidung'),
    ],
  }),
  oparl('Paper', 'p/2', { paperType: 'Vorlage', consultation: [consultation('4', '4', '4', 'Mitwirkung')] }),
  oparl('Paper', 'p/3', { deleted: true }),
]

test('papers, meetings and bodies of several files are one picture', async () => {
  const files = [
    file('papers.json', JSON.stringify({ data: papers })),
    file(
      'rest.jsonl',
      [...meetings, ...bodies, oparl('Person', 'x/1', {})].map((one) => JSON.stringify(one)).join('\n'),
    ),
  ]
  const x = await xRayFiles(files, '2030-12-31')
  expect(x).toMatchObject({
    papers: 2,
    deleted: 1,
    other: 1,
    steps: 4,
    chains: 1,
    datedChains: 1,
    severalBodies: { count: 1, share: 0.5 },
    repeats: { count: 1, share: 1 },
    daysFirstToLast: { count: 1, median: 60, p90: 60, max: 60 },
    daysBetweenStations: { count: 2, median: 30, p90: 30, max: 30 },
    referrals: { count: 1, withoutLaterStep: 0 },
    unknownRoles: [['Mitwirkung', 1]],
    fits: { count: 1, share: 0.5 },
    states: [['ADOPTED', 1]],
    misfits: [{ reason: 'UNKNOWN_ROLE', count: 1, about: [['Mitwirkung', 1]] }],
  })
  expect(x.unfilledResults).toContainEqual({ committee: 'Hafenausschuss', steps: 2, unfilled: 1 })
  const printed = printFilesXRay(x).join('\n')
  expect(printed).toContain('a role that is not in the table')
  expect(printed).toMatch(/\d+ papers a second/)
})

test('of what lies ahead no result is expected', async () => {
  const chain = {
    reference: '2/2030',
    steps: [{ start: '2030-06-01T17:00:00+02:00', org: 'Stadtrat', role: 'Entscheidung' }],
  }
  const ahead = file('ahead.jsonl', JSON.stringify(chain))
  expect((await xRayFiles([ahead], '2030-05-31')).unfilledResults).toEqual([])
  expect((await xRayFiles([ahead], '2030-06-01')).unfilledResults).toEqual([
    { committee: 'Stadtrat', steps: 1, unfilled: 1 },
  ])
})

test('a file that cannot be read is named', async () => {
  await expect(xRayFiles([file('table.csv', 'a;b')], '2030-01-01')).rejects.toThrow(
    'table.csv: "a;b" is no object',
  )
  await expect(xRayFiles([join(folder, 'none.json')], '2030-01-01')).rejects.toThrow('none.json')
})
