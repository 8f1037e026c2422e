import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pngWithSecret, SECRET } from '../../test/factories/pictures.js'
import { sendPieces } from '../../test/harness/sendPieces.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { clock, DomainError, publicViewer, sql, type Viewer, layWall } from '../platform/index.js'
import {
  attachFile,
  Attachment,
  AttachmentChunk,
  discardFile,
  fileSeenIf,
  mountFiles,
  publishFiles,
  takeDownFile,
  tidyFiles,
} from './index.js'

let t: TestInstallation
let dataDir: string
let server: Server
let base: string
let scanner: Server
const faults: unknown[] = []
const viewers = new Map<string, Viewer>()
const MAX = 1024 * 1024

const someone = (): Viewer => {
  const personId = randomUUID()
  const viewer: Viewer = { ...publicViewer('tr'), kind: 'person', personId }
  viewers.set(personId, viewer)
  return viewer
}

beforeAll(async () => {
  t = await testInstallation()
  dataDir = await mkdtemp(join(tmpdir(), 'files '))
  scanner = createServer((socket) => {
    let said = ''
    socket.on('data', (piece) => {
      said += piece.toString('latin1')
      if (said.endsWith('\0\0\0\0'))
        socket.end(said.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((done) => scanner.listen(0, '127.0.0.1', done))
  const app = express()
  mountFiles(app, {
    source: t.source,
    publicUrl: 'http://mitsprache.example',
    dataDir,
    maxBytes: MAX,
    clamd: `127.0.0.1:${(scanner.address() as AddressInfo).port}`,
    log: { error: (said) => void faults.push(said) },
    viewerOf: (request) => Promise.resolve(viewers.get(request.get('x-viewer') ?? '') ?? publicViewer('de')),
  })
  server = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made))
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/files`
})
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await new Promise((done) => scanner.close(done))
  await t.close()
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(async () => {
  expect(faults).toEqual([])
  // a cut line is noticed when the server comes to it: what it had begun is gone soon after
  await expect.poll(() => readdir(join(dataDir, 'uploads'))).toEqual([])
})

interface Uploaded {
  status: number
  id: string
  codes: string[]
  body: Record<string, unknown>
}
async function upload(
  who: Viewer,
  name: string,
  bytes: Buffer | string,
  headers: Record<string, string> = {},
): Promise<Uploaded> {
  const response = await fetch(base, {
    method: 'POST',
    headers: { 'x-viewer': who.personId ?? '', 'x-file-name': encodeURIComponent(name), ...headers },
    body: new Uint8Array(Buffer.from(bytes)),
  })
  const body = (await response.json()) as Record<string, unknown>
  const errors = (body.errors ?? []) as {
    extensions: { code: string; fields: { field: string; code: string }[] }
  }[]
  return {
    status: response.status,
    id: String(body.id),
    body,
    codes: errors.flatMap(({ extensions: e }) =>
      e.fields.length > 0 ? e.fields.map((f) => `${f.field} ${f.code}`) : [e.code],
    ),
  }
}
const download = (who: Viewer, id: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/${id}`, { headers: { 'x-viewer': who.personId ?? '', ...headers } })
/** As a browser asks again; fetch would say that it wants no cached answer. */
const statusWith = (who: Viewer, id: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve) => {
    const sent = httpRequest(`${base}/${id}`, { headers: { 'x-viewer': who.personId ?? '', ...headers } })
    sent.on('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.end()
  })
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const kept = () => t.db.count(Attachment)

test('a file is kept, sent back byte for byte, and only as a harmless download', async () => {
  const owner = someone()
  const large = Buffer.concat([pdf, Buffer.alloc(700_000, 'abc'), pdf])
  const { status, id, body } = await upload(owner, 'Antrag Köprü.pdf', large)
  expect([status, body]).toEqual([
    201,
    {
      id,
      name: 'Antrag Köprü.pdf',
      mediaType: 'application/pdf',
      size: large.length,
      url: `/api/files/${id}`,
    },
  ])
  expect(await t.db.countBy(AttachmentChunk, { attachmentId: id })).toBe(3)
  const response = await download(owner, id)
  expect(Buffer.from(await response.arrayBuffer()).equals(large)).toBe(true)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename=.*filename\*=UTF-8''Antrag%20K%C3%B6pr%C3%BC\.pdf/,
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(await statusWith(owner, id, { 'if-none-match': response.headers.get('etag') ?? '' })).toBe(304)
  expect(await statusWith(owner, id, { 'if-none-match': '"other"' })).toBe(200)
})

test('a file that lies about its type, or that a browser would run, is refused and named', async () => {
  const owner = someone()
  const before = await kept()
  const lies: [string, Buffer | string, string][] = [
    ['antrag.pdf', '<html><script>alert(1)</script></html>', 'file FILE_TYPE_MISMATCH'],
    ['bild.png', pdf, 'file FILE_TYPE_MISMATCH'],
    ['text.txt', pdf, 'file FILE_TYPE_MISMATCH'],
    ['text.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'file FILE_TYPE_MISMATCH'],
    ['bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'file FILE_TYPE_NOT_ALLOWED'],
    ['seite.html', '<html></html>', 'file FILE_TYPE_NOT_ALLOWED'],
    ['programm.exe', Buffer.from('MZ\x90\0'), 'file FILE_TYPE_NOT_ALLOWED'],
    ['ohne', 'Text', 'file FILE_TYPE_NOT_ALLOWED'],
    ['constructor', 'Text', 'file FILE_TYPE_NOT_ALLOWED'],
    ['leer.txt', '', 'file FILE_EMPTY'],
    ['kaputt.png', pngWithSecret().subarray(0, 60), 'file FILE_TYPE_MISMATCH'],
  ]
  for (const [name, bytes, code] of lies)
    expect([name, (await upload(owner, name, bytes)).codes]).toEqual([name, [code]])
  expect(await kept()).toBe(before)
  expect((await upload(owner, 'notiz.txt', 'Günaydın, مرحبا\n')).status).toBe(201)
})

test('a picture loses what its camera wrote', async () => {
  const owner = someone()
  const { id } = await upload(owner, 'foto.PNG', pngWithSecret())
  const bytes = Buffer.from(await (await download(owner, id)).arrayBuffer())
  expect(bytes.includes(SECRET)).toBe(false)
  expect(bytes.length).toBe((await t.db.findOneByOrFail(Attachment, { id })).size)
})

test('names are made harmless', async () => {
  const owner = someone()
  const name = async (given: string) => (await upload(owner, given, 'Text')).body.name
  expect(await name('../../etc/passwd.txt')).toBe('passwd.txt')
  expect(await name('C:\\Akten\\a.txt')).toBe('a.txt')
  expect(await name('gut\u202Etxt.fdp.txt')).toBe('guttxt.fdp.txt')
  expect(await name(`${'ü'.repeat(300)}.txt`)).toBe(`${'ü'.repeat(120)}.txt`)
  expect((await upload(owner, '/', 'Text')).codes).toEqual(['name REQUIRED'])
  expect((await upload(owner, 'x', 'Text', { 'x-file-name': '%E0%A4%A' })).codes).toEqual([
    'name INVALID_VALUE',
  ])
})

const pieces = (who: Viewer, bytes: number, cutAt?: number) =>
  sendPieces(base, { 'x-viewer': who.personId ?? '', 'x-file-name': 'viel.txt' }, bytes, cutAt)

test('a file that is too large is refused while it comes, announced or not', async () => {
  const owner = someone()
  const before = await kept()
  const announced = await upload(owner, 'viel.txt', Buffer.alloc(MAX + 1, 'a'))
  expect([announced.status, announced.codes]).toEqual([413, ['file FILE_TOO_LARGE']])
  expect(await pieces(owner, MAX + 100_000)).toBe(413)
  expect(['cut', 413]).toContain(await pieces(owner, MAX * 10))
  expect(await pieces(owner, MAX)).toBe(201)
  expect(await kept()).toBe(before + 1)
})

test('a cut connection leaves nothing behind', async () => {
  const owner = someone()
  const before = await kept()
  expect(await pieces(owner, MAX, 300_000)).toBe('cut')
  await expect.poll(() => readdir(join(dataDir, 'uploads'))).toEqual([])
  expect(await kept()).toBe(before)
})

test('without signing in, from another site, with malware or too many waiting: refused', async () => {
  expect((await upload(publicViewer('de'), 'a.txt', 'Text')).codes).toEqual(['SIGN_IN_NEEDED'])
  const owner = someone()
  expect((await upload(owner, 'a.txt', 'Text', { origin: 'https://evil.example' })).status).toBe(403)
  expect((await upload(owner, 'a.txt', 'EICAR')).codes).toEqual(['file FILE_INFECTED'])
  await t.db.insert(
    Attachment,
    Array.from({ length: 50 }, () => ({
      name: 'a',
      mediaType: 'text/plain',
      size: 1,
      sha256: '',
      ownerId: owner.personId ?? '',
      createdAt: clock.now(),
    })),
  )
  expect((await upload(owner, 'a.txt', 'Text')).codes).toEqual(['TOO_OFTEN'])
})

test('its owner alone sees it, then those who see its thing, then everybody, then nobody', async () => {
  const [owner, stranger, member] = [someone(), someone(), someone()]
  const subject = { entity: 'Proposal', id: randomUUID() }
  fileSeenIf((f, v) => sql`(${f.subjectId} = ${subject.id}::uuid and ${v.person} = ${member.personId}::uuid)`)
  // the second wall is made of the rules there are when it is laid
  await layWall(t.source)
  const { id } = await upload(owner, 'a.txt', 'Text')
  const seenBy = async (...who: Viewer[]) =>
    Promise.all(who.map(async (one) => (await download(one, id)).status === 200))
  const all = [owner, stranger, member, publicViewer('de')] as const
  expect(await seenBy(...all)).toEqual([true, false, false, false])
  await expect(t.as(stranger, (ctx) => attachFile(ctx, id, subject))).rejects.toThrow(DomainError)
  await t.as(owner, (ctx) => attachFile(ctx, id, subject))
  await t.as(owner, (ctx) => attachFile(ctx, id, subject))
  const elsewhere = { entity: 'Proposal', id: randomUUID() }
  await expect(t.as(owner, (ctx) => attachFile(ctx, id, elsewhere))).rejects.toThrow(DomainError)
  expect(await seenBy(...all)).toEqual([false, false, true, false])
  await t.as(undefined, (ctx) => publishFiles(ctx, subject))
  expect(await seenBy(...all)).toEqual([true, true, true, true])
  const take = (who: Viewer) => t.as(who, (ctx) => takeDownFile(ctx, id, 'Rechtswidrig'))
  for (const who of [owner, stranger, publicViewer('de')])
    await expect(take(who)).rejects.toThrow(DomainError)
  await take({ ...someone(), roles: ['INTEGRATION_OFFICE@*'] })
  expect(await seenBy(...all)).toEqual([false, false, false, false])
  expect(await t.db.countBy(AttachmentChunk, { attachmentId: id })).toBe(0)
})

test('hidden, unknown and malformed ids are answered alike', async () => {
  const { id } = await upload(someone(), 'a.txt', 'Text')
  const answers = await Promise.all(
    [id, randomUUID(), 'x', "'--", '%00'].map(async (one) => {
      const response = await download(someone(), one)
      const { errors } = (await response.json()) as { errors: unknown[] }
      return JSON.stringify([response.status, errors])
    }),
  )
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toContain('404')
})

test('what was never attached can be thrown away, and goes after two days', async () => {
  const [owner, stranger] = [someone(), someone()]
  const first = await upload(owner, 'a.txt', 'Text')
  const second = await upload(owner, 'b.txt', 'Text')
  await expect(t.as(stranger, (ctx) => discardFile(ctx, first.id))).rejects.toThrow(DomainError)
  await t.as(owner, (ctx) => discardFile(ctx, first.id))
  expect((await download(owner, first.id)).status).toBe(404)
  await t.as(undefined, tidyFiles)
  expect((await download(owner, second.id)).status).toBe(200)
  clock.stopAt(new Date(Date.now() + 49 * 3_600_000))
  await t.as(undefined, tidyFiles)
  clock.stopAt(undefined)
  expect(await t.db.countBy(Attachment, { id: second.id })).toBe(0)
})
