import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mount } from '@vue/test-utils'
import { readFragment } from 'gql.tada'
import { defineComponent, h, nextTick } from 'vue'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { emptySite, providePageState, type PageState } from '@/app/state.js'
import { DraftParts, DraftQuery } from './documents.js'
import { valuesOf, type Draft, type DraftValues } from './draft.js'
import type { DraftKeeper } from './DraftKeeper.js'
import { useDraft } from './useDraft.js'

vi.setConfig({ testTimeout: 20_000 })

/** What the API keeps, and how the line to it is. */
let saved: Draft
let changedAt: Record<string, number>
let line: 'good' | 'cut' | 'signedOut' = 'good'
let received: { revision: number; fields: Partial<DraftValues> }[] = []
let server: Server
let unmount = () => {}

const fresh: Draft = {
  id: '4a3c1f0e-0000-4000-8000-000000000001',
  revision: 3,
  language: 'tr',
  way: null,
  toldBy: null,
  inhabitantName: null,
  inhabitantAddress: null,
  inhabitantConsent: false,
  headcountMin: null,
  headcountMax: null,
  budgetFrom: null,
  budgetTo: null,
  availableActions: ['saveDraft', 'submitProposal'],
  enteredByName: null,
  organisation: null,
  group: null,
  office: null,
  texts: [{ language: 'tr', version: 1, title: 'Kurs', what: '', why: '', forWhom: '' }],
  bodies: [],
  goals: [],
  costs: [],
  attachments: [],
  coApplicants: [],
}

const refusal = (code: string, fields: object[] = []) => ({
  data: null,
  errors: [{ message: 'Nein.', extensions: { code, fields } }],
})

/** Saves as the API does: a field changed after the revision it was typed over is a conflict. */
function save(revision: number, fields: Partial<DraftValues>): unknown {
  if (line === 'signedOut') return refusal('SIGN_IN_NEEDED')
  received.push({ revision, fields })
  const late = Object.keys(fields).filter((field) => (changedAt[field] ?? 0) > revision)
  if (late.length > 0)
    return refusal(
      'DRAFT_CONFLICT',
      late.map((field) => ({ field: `fields.${field}` })),
    )
  put(fields)
  return { data: { saveDraft: { __typename: 'Proposal', ...saved } } }
}
function put(fields: Partial<DraftValues>): void {
  const { title, what, why, forWhom, ...own } = fields
  const words = JSON.parse(JSON.stringify({ title, what, why, forWhom })) as object
  const revision = saved.revision + 1
  for (const field of Object.keys(fields)) changedAt[field] = revision
  saved = {
    ...saved,
    ...(own as object),
    revision,
    texts: saved.texts.map((text) => ({ ...text, ...words })),
  }
}

beforeAll(async () => {
  await import('@/app/apollo.js')
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (line === 'cut') return request.socket.destroy()
    const { operationName, variables } = JSON.parse(body)
    const answer =
      operationName === 'Draft'
        ? { data: { proposal: { __typename: 'Proposal', ...saved } } }
        : save(variables.input.revision, variables.input.fields)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = window as unknown as { happyDOM: { setURL: (url: string) => void } }
  browser.happyDOM.setURL(`http://127.0.0.1:${port}/de`)
  document.documentElement.lang = 'de'
}, 60_000)
afterAll(() => server.close())
beforeEach(() => {
  localStorage.clear()
  saved = structuredClone(fresh)
  changedAt = {}
  line = 'good'
  received = []
})
afterEach(() => unmount())

const page: PageState = {
  locale: 'de',
  theme: 'auto',
  viewer: { id: 'elif', name: 'Elif', locale: 'tr', roles: [] },
  site: emptySite,
  texts: {},
  reads: {},
  problem: null,
  now: '2026-11-23T10:00:00Z',
}

/** Opens the form of the draft as it is saved now. */
function open(viewer = 'elif'): DraftKeeper {
  unmount()
  let keeper: DraftKeeper | undefined
  const read = async () => {
    const { readOnce } = await import('@/app/apollo.js')
    const answer = await readOnce(DraftQuery, { id: fresh.id })
    return readFragment(DraftParts, (answer.data as { proposal: never } | null)?.proposal ?? null)
  }
  const component = defineComponent({
    setup: () => ((keeper = useDraft(structuredClone(saved), read)), () => h('div')),
  })
  const state = { ...page, viewer: { ...page.viewer, id: viewer } } as PageState
  const plugin = {
    install: (app: Parameters<typeof providePageState>[0]) => void providePageState(app, state),
  }
  const wrapper = mount(component, { global: { plugins: [plugin] } })
  unmount = () => wrapper.unmount()
  return keeper as DraftKeeper
}
const becomes = (keeper: DraftKeeper, state: string) =>
  vi.waitFor(() => expect(keeper.state.value).toBe(state), { timeout: 4000 })
/** Types into the form, as a person would: what follows hears of it. */
async function type(keeper: DraftKeeper, fields: Partial<DraftValues>): Promise<void> {
  Object.assign(keeper.values, fields)
  await nextTick()
}
const stored = () => Object.keys(localStorage).length

test('what is typed is saved by itself: the changed fields only, over the revision they were typed over', async () => {
  const keeper = open()
  expect(keeper.state.value).toBe('saved')
  await type(keeper, { what: 'Ein Kurs ' })
  expect(keeper.state.value).toBe('typing')
  expect(stored()).toBe(1)
  await becomes(keeper, 'saved')
  expect(received).toEqual([{ revision: 3, fields: { what: 'Ein Kurs ' } }])
  expect(keeper.savedHere.value).toBe(true)
  expect(stored()).toBe(0)
  await type(keeper, { headcountMin: 10 })
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 4000 })
  expect(received[1]).toEqual({ revision: 4, fields: { headcountMin: 10 } })
  // its answer clears what the device keeps, which is the next one's
  await becomes(keeper, 'saved')
})

test('without a connection it stays on the device, and travels when the page is opened again', async () => {
  const keeper = open()
  line = 'cut'
  await type(keeper, { why: 'Ohne Netz' })
  await becomes(keeper, 'offline')
  unmount()
  expect(valuesOf(saved).why).toBe('')
  expect(stored()).toBe(1)
  line = 'good'
  expect(open('layla').values.why).toBe('')
  const again = open()
  expect(again.values.why).toBe('Ohne Netz')
  await becomes(again, 'saved')
  expect(valuesOf(saved).why).toBe('Ohne Netz')
  expect(stored()).toBe(0)
})

test('when the line is back it saves without being asked', async () => {
  const keeper = open()
  line = 'cut'
  await type(keeper, { why: 'Ohne Netz' })
  await becomes(keeper, 'offline')
  line = 'good'
  window.dispatchEvent(new Event('online'))
  await becomes(keeper, 'saved')
  expect(valuesOf(saved).why).toBe('Ohne Netz')
})

test('a session that ended keeps the text, and it is saved after signing in', async () => {
  const keeper = open()
  line = 'signedOut'
  await type(keeper, { forWhom: 'Für alle' })
  await becomes(keeper, 'signedOut')
  expect(stored()).toBe(1)
  line = 'good'
  await becomes(open(), 'saved')
  expect(valuesOf(saved).forWhom).toBe('Für alle')
})

test('another field from another device is taken over', async () => {
  const keeper = open()
  put({ title: 'Neuer Titel' })
  await type(keeper, { what: 'Von hier' })
  await becomes(keeper, 'saved')
  expect(keeper.values.title).toBe('Neuer Titel')
  expect(valuesOf(saved)).toMatchObject({ title: 'Neuer Titel', what: 'Von hier' })
})

test('the same field changed twice: both texts are there, and the chosen one is saved', async () => {
  const keeper = open()
  put({ what: 'Von dort' })
  await type(keeper, { what: 'Von hier' })
  await becomes(keeper, 'conflict')
  expect(keeper.conflicts.value).toEqual([{ field: 'what', theirs: 'Von dort' }])
  expect(keeper.values.what).toBe('Von hier')
  expect(valuesOf(saved).what).toBe('Von dort')
  // others go on being saved meanwhile
  await type(keeper, { why: 'Weil' })
  await vi.waitFor(() => expect(valuesOf(saved).why).toBe('Weil'), { timeout: 4000 })
  expect(valuesOf(saved).what).toBe('Von dort')
  keeper.choose('what', 'mine')
  await becomes(keeper, 'saved')
  expect(valuesOf(saved).what).toBe('Von hier')

  put({ what: 'Noch einmal von dort' })
  await type(keeper, { what: 'Noch einmal von hier' })
  await becomes(keeper, 'conflict')
  keeper.choose('what', 'theirs')
  await becomes(keeper, 'saved')
  expect(keeper.values.what).toBe('Noch einmal von dort')
})

test('what waited on the device while others wrote becomes a choice, too', async () => {
  const keeper = open()
  line = 'cut'
  await type(keeper, { what: 'Von hier' })
  await becomes(keeper, 'offline')
  unmount()
  line = 'good'
  put({ what: 'Von dort' })
  const again = open()
  await becomes(again, 'conflict')
  expect(again.values.what).toBe('Von hier')
  expect(again.conflicts.value).toEqual([{ field: 'what', theirs: 'Von dort' }])
})

test('an answer the API would refuse waits, and the others are saved', async () => {
  const keeper = open()
  await type(keeper, { title: 'x'.repeat(151) })
  await type(keeper, { why: 'Weil' })
  await becomes(keeper, 'wrong')
  expect(valuesOf(saved)).toMatchObject({ title: 'Kurs', why: 'Weil' })
  expect(stored()).toBe(1)
  await type(keeper, { title: 'x'.repeat(150) })
  await becomes(keeper, 'saved')
})

test('saving at once waits for what is on its way and tells whether all is saved', async () => {
  const keeper = open()
  keeper.values.what = 'Erst'
  const first = keeper.saveNow()
  keeper.values.what = 'Dann'
  expect(await first).toBe(true)
  expect(await keeper.saveNow()).toBe(true)
  expect(valuesOf(saved).what).toBe('Dann')
  line = 'cut'
  await type(keeper, { what: 'Nicht mehr' })
  expect(await keeper.saveNow()).toBe(false)
})
