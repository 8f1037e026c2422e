import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { documents } from '../../test/stories/documents.js'
import { call, demoViewer, refusal } from '../../test/stories/people.js'
import { AttachmentChunk, mountFiles, storeFile } from '../files/index.js'
import { publicViewer, type Viewer } from '../platform/index.js'

let t: TestInstallation
let server: Server
let base: string
const viewers = new Map<string, Viewer>()
const nobody = publicViewer('de')
const people = {} as Record<'elif' | 'murat' | 'layla' | 'kwame' | 'petra', Viewer>
const mails = {
  elif: 'elif.yildirim',
  murat: 'murat.aydin',
  layla: 'layla.haddad',
  kwame: 'kwame.mensah',
  petra: 'petra.aktenberg',
} as const

beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  for (const [name, mail] of Object.entries(mails)) {
    const viewer = await demoViewer(t, `${mail}@demo.example`)
    people[name as keyof typeof people] = viewer
    viewers.set(viewer.personId ?? '', viewer)
  }
  const app = express()
  mountFiles(app, {
    source: t.source,
    publicUrl: 'http://mitsprache.example',
    dataDir: tmpdir(),
    maxBytes: 1024,
    log: { error: () => undefined },
    viewerOf: (request) => Promise.resolve(viewers.get(request.get('x-viewer') ?? '') ?? nobody),
  })
  server = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made))
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 240_000)
afterAll(async () => {
  await new Promise((done) => server.close(done))
  await t.close()
})

const attach = `mutation ($input: AttachToProposalInput!) { attachToProposal(input: $input) { id attachments { id name size mediaType url } } }`
const detach = `mutation ($input: AttachToProposalInput!) { detachFromProposal(input: $input) { attachments { id } } }`
const discard = `mutation ($id: ID!) { discardDraft(id: $id) { id } }`
const attachmentsOf = `query ($id: ID!) { proposal(id: $id) { attachments { name url } } }`
interface File {
  id: string
  name: string
  url: string
}

const brought = (by: Viewer, name: string) =>
  t.as(by, (ctx) =>
    storeFile(ctx, {
      name,
      mediaType: 'text/plain; charset=utf-8',
      ownerId: by.personId ?? '',
      bytes: (async function* () {
        yield Buffer.from('Kursplan')
      })(),
    }),
  )
async function draftOf(viewer: Viewer): Promise<string> {
  const { id } = await call<{ id: string }>(t, viewer, documents.startDraft, {
    input: { language: 'tr', organisationId: viewer.organisationIds[0] },
  })
  return id
}
async function draftWithFile(viewer: Viewer) {
  const proposalId = await draftOf(viewer)
  const fileId = await brought(viewer, 'Kursplan.txt')
  const { attachments } = await call<{ attachments: File[] }>(t, viewer, attach, {
    input: { proposalId, fileId },
  })
  return { proposalId, fileId, file: attachments[0] as File }
}
async function handIn(viewer: Viewer, id: string): Promise<string> {
  const [neuss] = await t.db.query<{ id: string }[]>(`select id from body where ags = '05162024'`)
  const fields = { title: 'Kurs', what: 'Ein Kurs', why: 'Er fehlt', forWhom: 'Alle', bodyIds: [neuss?.id] }
  await call(t, viewer, documents.saveDraft, { input: { id, revision: 0, fields } })
  const handed = await call<{ papers: { id: string }[] }>(t, viewer, documents.submitProposal, { id })
  return handed.papers[0]?.id ?? ''
}
const seenBy = (url: string, ...who: Viewer[]) =>
  Promise.all(
    who.map(
      async (viewer) =>
        (await fetch(`${base}${url}`, { headers: { 'x-viewer': viewer.personId ?? '' } })).status === 200,
    ),
  )
const listedFor = async (viewer: Viewer, id: string) =>
  (await call<{ attachments: File[] } | null>(t, viewer, attachmentsOf, { id }))?.attachments.length ?? null

test('a file is as public as its proposal, never before', async () => {
  const { elif, murat, layla, kwame, petra } = people
  const { proposalId, file } = await draftWithFile(elif)
  expect(file).toMatchObject({ name: 'Kursplan.txt', size: 8, url: `/api/files/${file.id}` })
  const all = [elif, murat, kwame, petra, layla, nobody] as const
  expect(await seenBy(file.url, ...all)).toEqual([true, true, false, false, false, false])
  expect(await Promise.all(all.map((who) => listedFor(who, proposalId)))).toEqual([
    1,
    1,
    null,
    null,
    null,
    null,
  ])

  const paperId = await handIn(elif, proposalId)
  expect(await seenBy(file.url, ...all)).toEqual([true, true, true, true, false, false])
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  expect(await seenBy(file.url, layla, nobody)).toEqual([false, false])
  expect(await listedFor(nobody, proposalId)).toBeNull()

  await call(t, petra, documents.admitPaper, { id: paperId })
  expect(await seenBy(file.url, ...all)).toEqual([true, true, true, true, true, true])
  expect(await listedFor(nobody, proposalId)).toBe(1)
})

test('a file is taken from a draft only, by those who write it, and its bytes go', async () => {
  const { elif, murat, layla } = people
  const { proposalId, fileId, file } = await draftWithFile(elif)
  const input = { proposalId, fileId }
  expect(await refusal(call(t, undefined, detach, { input }))).toBe('SIGN_IN_NEEDED')
  expect(await refusal(call(t, layla, detach, { input }))).toBe('FORBIDDEN')
  const other = await draftWithFile(elif)
  expect(await refusal(call(t, elif, detach, { input: { ...input, fileId: other.fileId } }))).toBe(
    'NOT_FOUND',
  )
  expect(await call(t, murat, detach, { input })).toEqual({ attachments: [] })
  expect(await seenBy(file.url, elif)).toEqual([false])
  expect(await t.db.countBy(AttachmentChunk, { attachmentId: fileId })).toBe(0)

  await handIn(elif, other.proposalId)
  const handed = { proposalId: other.proposalId, fileId: other.fileId }
  expect(await refusal(call(t, elif, detach, { input: handed }))).toBe('FORBIDDEN')
  expect(await seenBy(other.file.url, elif)).toEqual([true])
})

test('nobody puts a file of somebody else beside a draft, nor any beside a draft of others', async () => {
  const { elif, layla } = people
  const { proposalId } = await draftWithFile(elif)
  const theirs = await brought(layla, 'fremd.txt')
  expect(await refusal(call(t, elif, attach, { input: { proposalId, fileId: theirs } }))).toBe('NOT_FOUND')
  expect(await refusal(call(t, layla, attach, { input: { proposalId, fileId: theirs } }))).toBe('FORBIDDEN')
})

test('with a draft that is given up its files go', async () => {
  const { proposalId, fileId, file } = await draftWithFile(people.elif)
  await call(t, people.elif, discard, { id: proposalId })
  expect(await seenBy(file.url, people.elif)).toEqual([false])
  expect(await t.db.countBy(AttachmentChunk, { attachmentId: fileId })).toBe(0)
})

test('a file brought with answers to a public proposal is public at once', async () => {
  const { elif, kwame, petra } = people
  const { proposalId } = await draftWithFile(elif)
  const paperId = await handIn(elif, proposalId)
  await call(t, kwame, documents.takeUpPaper, { id: paperId })
  const returned = await call<{ questions: { id: string }[] }>(t, petra, documents.returnPaper, {
    input: { id: paperId, reason: 'Es fehlt etwas', questions: ['Wo?'] },
  })
  const fileId = await brought(elif, 'Plan.txt')
  await call(t, elif, attach, { input: { proposalId, fileId } })
  const answers = [{ questionId: returned.questions[0]?.id, answer: 'In Neuss' }]
  await call(t, elif, documents.answerQuestions, { input: { id: paperId, answers } })
  expect(await seenBy(`/api/files/${fileId}`, petra, nobody)).toEqual([true, false])
  await call(t, petra, documents.admitPaper, { id: paperId })
  expect(await seenBy(`/api/files/${fileId}`, nobody)).toEqual([true])
})
