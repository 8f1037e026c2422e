import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { councilFilesOf, runElsewhere } from '../../test/councilfiles/files.js'
import { codeOf } from '../../test/harness/rights.js'
import { idOf, worldInstallation, type World } from '../../test/world/index.js'
import { addDays, DomainError } from '../platform/index.js'
import { discardCouncilFile } from './confirmCouncilFile.js'
import { CouncilFile } from './CouncilFile.js'
import { askCouncilSystem, fetchCouncilFile, fetchCouncilFileAgain } from './fetchCouncilFile.js'
import { refuseAddress } from './fetchJson.js'
import { isPublicAddress, NotPublic, publicLookup } from './publicAddress.js'
import { readCouncilFile } from './readCouncilFile.js'

let w: World
let system: Server
let origin = ''
/** What the other system answers, by path; a number is a status. */
const answers = new Map<string, object | number | string>()
const asked: string[] = []

beforeAll(async () => {
  w = await worldInstallation()
  await runElsewhere(
    w,
    await idOf(w.t, `select id from committee where body_id = $1 and kind = 'SOCIAL_COMMITTEE'`, [
      w.places.neuss,
    ]),
  )
  system = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://x')
    asked.push(pathname + decodeURIComponent(search))
    const answer = answers.get(pathname + search) ?? answers.get(pathname) ?? 404
    if (typeof answer === 'number') response.writeHead(answer, { location: 'http://192.168.0.1/' })
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await new Promise((done) => system.once('listening', done))
  origin = `http://127.0.0.1:${(system.address() as AddressInfo).port}`
  const at = (path: string) => origin + path
  const type = (name: string) => `https://schema.oparl.org/1.1/${name}`
  const committee = { id: at('/gr/7'), type: type('Organization'), name: 'Sozialausschuss' }
  const meeting = (id: string, days: number) => ({
    ...{ id: at(id), type: type('Meeting'), organization: [committee.id] },
    start: `${addDays(w.j.today, days)}T17:00:00+01:00`,
    location: { type: type('Location'), description: 'Rathaus, Saal 2' },
  })
  const body = {
    ...{ id: at('/body/1'), type: type('Body'), name: 'Neuss' },
    ...{ organization: at('/gr'), meeting: at('/si'), paper: at('/vo') },
  }
  answers.set('/', { type: type('System'), body: at('/bodies') })
  answers.set('/bodies', { data: [body], links: {} })
  answers.set('/body/1', body)
  answers.set('/many', { data: [body, { ...body, id: at('/body/2') }], links: {} })
  answers.set('/gr', { data: [committee], links: {} })
  answers.set('/si', { data: [meeting('/si/1', 200)], links: { next: at('/si?page=2') } })
  answers.set('/si?page=2', { data: [meeting('/si/2', 207)], links: { next: at('/si?page=2') } })
  answers.set('/away', { data: [], links: { next: 'https://elsewhere.example.org/' } })
  answers.set('/moved', 302)
  answers.set('/page', '<html>')
  answers.set('/much', { data: [{ type: type('Meeting'), name: 'x'.repeat(26 * 1024 * 1024) }] })
}, 240_000)
afterAll(async () => {
  system?.close()
  await w?.t.close()
})

const name = (path: string, who = w.cast.clerk) =>
  w.t.as(who, (ctx) =>
    fetchCouncilFile(ctx, { bodyId: w.places.neuss, kind: 'MEETINGS', url: origin + path }),
  )
const ask = (id: string, known = [origin]) => askCouncilSystem(w.t.source, id, { known })
const files = () => councilFilesOf(w, 'MEETINGS')
const stateOf = async (id: string) => (await w.t.db.findOneByOrFail(CouncilFile, { id })).state

test('the system is asked for committees and meetings, page by page, and what it says is looked at like a file', async () => {
  for (const path of ['/', '/body/1']) {
    asked.length = 0
    const id = await name(path)
    expect(await stateOf(id)).toBe('FETCHING')
    await ask(id)
    // a second run of the job finds nothing to do
    await ask(id)
    expect(await stateOf(id)).toBe('READING')
    await readCouncilFile(w.t.source, id)
    expect((await files().look(id)).counts).toEqual([{ state: 'NEW', count: 2 }])
    expect(asked.at(-1)).toBe('/si?page=2')
    expect(asked.some((path) => path.startsWith('/si?modified_since=20'))).toBe(true)
  }
})

test('what cannot be had is said, and can be asked for again', async () => {
  const problemOf = async (path: string) => {
    const id = await name(path)
    await ask(id)
    expect(await stateOf(id)).toBe('UNREADABLE')
    return (await w.t.db.findOneByOrFail(CouncilFile, { id })).problem?.code
  }
  expect(await problemOf('/none')).toBe('ADDRESS_ANSWERS')
  expect(await problemOf('/moved')).toBe('ADDRESS_LEADS_AWAY')
  expect(await problemOf('/away')).toBe('ADDRESS_LEADS_AWAY')
  expect(await problemOf('/many')).toBe('OPARL_MANY_BODIES')
  expect(await problemOf('/page')).toBe('NO_OPARL')
  expect(await problemOf('/much')).toBe('OPARL_TOO_MUCH')
  const id = await name('/later')
  await ask(id)
  const seen = await files().look(id)
  expect(seen.problem).toContain('404')
  await w.t.as(w.cast.clerk, (ctx) => fetchCouncilFileAgain(ctx, id))
  answers.set('/later', answers.get('/body/1') ?? 404)
  await ask(id)
  expect(await stateOf(id)).toBe('READING')
  // it was not what was wanted
  await w.t.as(w.cast.clerk, (ctx) => discardCouncilFile(ctx, id))
  expect(await stateOf(id)).toBe('DISCARDED')
})

test('nobody has this machine, or the network of the house, asked through us', async () => {
  const id = await name('/body/1')
  asked.length = 0
  await ask(id, [])
  expect(asked).toEqual([])
  expect((await files().look(id)).problem).toContain('https://')
  const refused = (url: string) => {
    try {
      refuseAddress(url, { known: ['https://ris.intern:8443'] })
      return null
    } catch (error) {
      return error instanceof DomainError ? error.fields[0]?.code : error
    }
  }
  expect(refused('https://127.0.0.1/oparl')).toBe('ADDRESS_NOT_PUBLIC')
  expect(refused('https://2130706433/oparl')).toBe('ADDRESS_NOT_PUBLIC')
  expect(refused('https://[::1]/oparl')).toBe('ADDRESS_NOT_PUBLIC')
  expect(refused('https://[::ffff:10.0.0.1]/oparl')).toBe('ADDRESS_NOT_PUBLIC')
  expect(refused('https://localhost/oparl')).toBe('ADDRESS_NOT_PUBLIC')
  expect(refused('https://ris.intern/oparl')).toBeNull()
  expect(refused('https://ris.intern:8443/oparl')).toBeNull()
  expect(refused('https://a:b@ris.example.org/')).toBe('INVALID_URL')
  expect(refused('file:///etc/passwd')).toBe('ADDRESS_NEEDS_HTTPS')
  for (const address of ['10.1.2.3', '169.254.169.254', '100.64.0.1', 'fe80::1', 'fd00::1', '64:ff9b::a00:1'])
    expect([address, isPublicAddress(address)]).toEqual([address, false])
  for (const address of ['193.99.144.80', '2a02:2e0:3fe:1001:302::'])
    expect([address, isPublicAddress(address)]).toEqual([address, true])
  const led = await new Promise((done) => {
    publicLookup('localhost', { all: true }, (error, found) => done(error ?? found))
  })
  expect(led).toBeInstanceOf(NotPublic)
})

test('who may bring no file has nobody asked, and an address is one', async () => {
  expect(await codeOf(name('/body/1', w.cast.integrationMember))).toBe('FORBIDDEN')
  for (const url of ['ris', 'https://clerk:secret@ris.example.org/'])
    expect(
      await codeOf(
        w.t.as(w.cast.clerk, (ctx) =>
          fetchCouncilFile(ctx, { bodyId: w.places.neuss, kind: 'MEETINGS', url }),
        ),
      ),
    ).toBe('INVALID_URL')
})
