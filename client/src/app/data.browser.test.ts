import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mount } from '@vue/test-utils'
import { parse } from 'graphql'
import { defineComponent, h, nextTick, ref } from 'vue'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readKey, useChange, useRead, type Change, type Read } from './data.js'
import { emptySite, providePageState, type PageState } from './state.js'

const paper = parse('query Paper($id: ID!) { paper(id: $id) { title } }')
const withdraw = parse('mutation Withdraw($reason: String!) { withdraw(reason: $reason) }')

type PaperData = { paper: { title: string } | null }

const current = ref('7')
const asked: { operation: string; variables: Record<string, string>; locale: string | undefined }[] = []
let server: Server
/** Whether what asks for `cut` gets no answer of ours. */
let line: 'cut' | 'open' = 'cut'

function answer(operation: string, variables: Record<string, string>): unknown {
  if (operation === 'Paper')
    return { data: { paper: variables['id'] === 'none' ? null : { title: `Nr. ${variables['id']}` } } }
  if (variables['reason'] !== '') return { data: { withdraw: true } }
  const fields = [{ field: 'reason', code: 'REQUIRED', message: 'Bitte einen Grund schreiben.' }]
  return { data: null, errors: [{ message: 'Bitte prüfen.', extensions: { code: 'INVALID_INPUT', fields } }] }
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { operationName, variables } = JSON.parse(body)
    if (line === 'cut' && Object.values(variables).includes('cut'))
      return response.writeHead(502).end('<h1>Bad gateway</h1>')
    asked.push({
      operation: operationName,
      variables,
      locale: request.headers['x-locale'] as string | undefined,
    })
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(answer(operationName, variables)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = window as unknown as { happyDOM: { setURL: (url: string) => void } }
  browser.happyDOM.setURL(`http://127.0.0.1:${port}/de`)
  document.documentElement.lang = 'de'
})
afterAll(() => server.close())
afterEach(() => asked.splice(0))

const pageWith = (reads: PageState['reads']): PageState => ({
  locale: 'de',
  theme: 'auto',
  viewer: null,
  site: emptySite,
  texts: {},
  reads,
  problem: null,
  now: '2026-11-23T10:00:00Z',
})

function show<Result>(
  state: PageState,
  use: () => Result,
): { result: Result; page: PageState; unmount: () => void } {
  let result: Result | undefined
  let page = state
  const component = defineComponent({ setup: () => ((result = use()), () => h('div')) })
  const plugin = {
    install: (app: Parameters<typeof providePageState>[0]) => void (page = providePageState(app, state)),
  }
  const wrapper = mount(component, { global: { plugins: [plugin] } })
  return { result: result as Result, page, unmount: () => wrapper.unmount() }
}

const settled = async (read: Pick<Read<unknown>, 'loading'>) => {
  for (let round = 0; read.loading.value && round < 200; round++)
    await new Promise((done) => setTimeout(done, 10))
}

test('starts from what the server wrote and asks only when the variables change', async () => {
  const id = ref('7')
  const state = pageWith({
    [readKey(paper, { id: '7' })]: { data: { paper: { title: 'vom Server' } }, errors: [] },
  })
  const { result: read, unmount } = show(state, () =>
    useRead<PaperData, { id: string }>(paper, () => ({ id: id.value })),
  )
  expect(read.data.value?.paper?.title).toBe('vom Server')
  expect(read.loading.value).toBe(false)
  await nextTick()
  expect(asked).toEqual([])
  id.value = '8'
  await nextTick()
  await settled(read)
  expect(read.data.value?.paper?.title).toBe('Nr. 8')
  expect(asked).toEqual([{ operation: 'Paper', variables: { id: '8' }, locale: 'de' }])
  unmount()
})

test('a page about something that does not exist becomes the 404 page', async () => {
  const { result: read, page } = show(pageWith({}), () =>
    useRead<PaperData, { id: string }>(paper, { id: 'none' }, { required: (data) => data.paper }),
  )
  await settled(read)
  expect(page.problem).toBe(404)
})

test('without a connection it says so, and what is shown stays', async () => {
  const state = pageWith({
    [readKey(paper, { id: '7' })]: { data: { paper: { title: 'vom Server' } }, errors: [] },
  })
  const { result: read } = show(state, () => useRead<PaperData, { id: string }>(paper, { id: 'cut' }))
  await settled(read)
  expect(read.problem.value?.code).toBe('OFFLINE')
  expect(read.problem.value?.message).toContain('Keine Verbindung')
  const { result: shown } = show(state, () =>
    useRead<PaperData, { id: string }>(paper, () => ({ id: current.value })),
  )
  current.value = 'cut'
  await nextTick()
  await settled(shown)
  expect(shown.data.value?.paper?.title).toBe('vom Server')
  expect(shown.problem.value?.code).toBe('OFFLINE')
})

test('what did not come is asked for again when the connection is back', async () => {
  const { result: read, unmount } = show(pageWith({}), () =>
    useRead<PaperData, { id: string }>(paper, { id: 'cut' }),
  )
  await settled(read)
  expect(read.problem.value?.code).toBe('OFFLINE')
  line = 'open'
  window.dispatchEvent(new Event('online'))
  await settled(read)
  line = 'cut'
  expect(read.data.value?.paper?.title).toBe('Nr. cut')
  asked.splice(0)
  window.dispatchEvent(new Event('online'))
  await settled(read)
  expect(asked).toEqual([])
  unmount()
})

test('a change without a connection says that nothing is saved', async () => {
  const { result: change } = show(pageWith({}), () =>
    useChange<{ withdraw: boolean }, { reason: string }>(withdraw),
  )
  const answer = await change.run({ reason: 'cut' })
  expect(answer.ok).toBe(false)
  expect(change.problem.value?.message).toContain('noch nicht gespeichert')
})

test('a refused change names the field, a made one gives its data', async () => {
  const { result: change } = show(pageWith({}), () =>
    useChange<{ withdraw: boolean }, { reason: string }>(withdraw),
  ) as {
    result: Change<{ withdraw: boolean }, { reason: string }>
  }
  const refused = await change.run({ reason: '' })
  expect(refused.ok).toBe(false)
  expect(change.problem.value).toEqual({
    code: 'INVALID_INPUT',
    message: 'Bitte prüfen.',
    fields: [{ field: 'reason', message: 'Bitte einen Grund schreiben.' }],
  })
  expect(await change.run({ reason: 'erledigt' })).toEqual({ ok: true, data: { withdraw: true } })
  expect(change.problem.value).toBeNull()
  expect(change.pending.value).toBe(false)
})
