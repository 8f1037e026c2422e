import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDocument } from '../../src/documents/index.js'
import { clock } from '../../src/platform/index.js'
import { readConfig } from '../../src/platform/config.js'
import { startServer, type RunningServer } from '../../src/server.js'
import { worldInstallation, type World } from '../world/index.js'
import { hide, WORD, type Hidden } from './hidden.js'

const clientDist = resolve(import.meta.dirname, '../../../client/dist')
let w: World
let hidden: Hidden
let server: RunningServer
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
  hidden = await hide(w)
  const environment = {
    ...{ PORT: '0', DATABASE_URL: w.t.databaseUrl, SESSION_SECRET: 'x'.repeat(32) },
    DATA_DIR: await mkdtemp(join(tmpdir(), 'mitsprache-doors-')),
    ...(existsSync(clientDist) && { CLIENT_DIST: clientDist }),
  }
  server = await startServer(readConfig(environment), pino({ level: 'silent' }))
}, 300_000)
afterAll(async () => {
  clock.stopAt(undefined)
  await server?.stop()
  await w?.t.close()
})

/** What somebody without a session is answered at an address. */
async function get(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })
  return { status: answer.status, text: await answer.text() }
}

/** Makes all documents that were asked for; what is on each sheet. */
async function sheets(): Promise<{ edition: string; text: string }[]> {
  const wanted = await w.t.db.query<{ id: string; edition: string }[]>(
    `select id, options ->> 'edition' as edition from document where state = 'REQUESTED' and subject_id = any($1::uuid[])`,
    [hidden.ids],
  )
  const made: { edition: string; text: string }[] = []
  for (const { id, edition } of wanted)
    await makeDocument(w.t.source, id, {
      publicUrl: 'https://mitsprache.example',
      signal: new AbortController().signal,
      typeset(_, sheet) {
        made.push({ edition, text: JSON.stringify(sheet) })
        return Promise.resolve(Buffer.from(`%PDF-1.7 ${JSON.stringify(sheet)}`))
      },
    })
  return made
}

describe('what was said behind closed doors', { timeout: 300_000 }, () => {
  it('stands on the agenda for those inside, and on no sheet or file for everybody', async () => {
    const made = await sheets()
    expect(made.some(({ edition, text }) => edition !== 'PUBLIC' && text.includes(WORD))).toBe(true)
    const open = made.filter(({ edition }) => edition === 'PUBLIC')
    expect(open.length).toBeGreaterThan(0)
    for (const { text } of open) expect(text).not.toContain(WORD)
    const files = await w.t.db.query<{ id: string }[]>('select id from attachment')
    expect(files.length).toBeGreaterThan(0)
    for (const { id } of files) expect((await get(`/api/files/${id}`)).text).not.toContain(WORD)
  })

  it('is in no calendar', async () => {
    const feeds = ['', `?committee=${w.places.integrationBody}`]
    const texts = await Promise.all(feeds.map((query) => get(`/api/calendar/meetings.ics${query}`)))
    for (const { status, text } of texts) {
      expect(status).toBe(200)
      expect(text).toContain(`UID:meeting-${hidden.meetingId}`)
      expect(text).not.toContain(WORD)
    }
    for (const id of hidden.ids) expect((await get(`/api/calendar/${id}.ics`)).text).not.toContain(WORD)
  })

  it('is in no file that can be taken along', async () => {
    const taken = [
      'events/:id/guests.csv',
      'events/:id/figures.csv',
      'council-files/:id/refused.csv',
      'certificates/:id',
    ]
    for (const door of taken)
      for (const id of hidden.ids)
        expect((await get(`/api/${door.replace(':id', id)}`)).text, door).not.toContain(WORD)
    expect((await get('/api/audit/heads')).text).not.toContain(WORD)
    expect((await get('/metrics')).text).not.toContain(WORD)
  })

  // pages are written by the built client; .ci/run builds it before the tests, so there it always runs
  it.runIf(existsSync(clientDist))('is on no page', async () => {
    const { meetingId, paperId, proposalId } = hidden
    const pages = [
      ...['', '/sitzungen', '/antraege', `/antraege?suche=${WORD.slice(0, 6)}`, '/gremien'],
      ...[`/sitzungen/${meetingId}`, `/sitzungen/${meetingId}/tagesordnung`, `/sitzungen/${meetingId}/live`],
      ...[`/antraege/${paperId}`, `/vorgaenge/${proposalId}`, `/gremien/${w.places.integrationBody}`],
    ]
    // the page is there, with what is public
    expect((await get(`/de/sitzungen/${meetingId}`)).text).toContain('Rathaus')
    for (const page of pages) expect((await get(`/de${page}`)).text, page).not.toContain(WORD)
  })

  it('is in no mail to those who apply, whatever it says', async () => {
    const told = await w.t.db.query<{ template: string; told: string }[]>(
      `select m.template, m::text as told from message m where m.person_id = any($1::uuid[])`,
      [[w.cast.lead.personId, w.cast.foreignLead.personId, w.cast.delegate.personId]],
    )
    expect(told.length).toBeGreaterThan(0)
    const leaked = told.filter((one) => one.told.includes(WORD)).map(({ template }) => template)
    expect(leaked).toEqual([])
  })
})
