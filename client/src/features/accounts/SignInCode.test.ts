import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { flushPromises, mount } from '@vue/test-utils'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { emptySite, providePageState } from '@/app/state.js'
import SignInCode from './SignInCode.vue'

const state = {
  locale: 'de' as const,
  theme: 'auto' as const,
  viewer: null,
  site: emptySite,
  texts: {},
  reads: {},
  problem: null,
  now: '2026-11-23T10:00:00Z',
}
const refusal = {
  errors: [
    {
      message: 'Bitte prüfen.',
      extensions: {
        code: 'INVALID_INPUT',
        fields: [{ field: 'code', message: 'Dieser Code stimmt nicht.' }],
      },
    },
  ],
}
const posted: unknown[] = []
let server: Server

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const input = JSON.parse(body) as { code: string }
    posted.push(input)
    const right = input.code === '123456'
    response
      .writeHead(right ? 200 : 400, { 'content-type': 'application/json' })
      .end(JSON.stringify(right ? { signedIn: true } : refusal))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = window as unknown as { happyDOM: { setURL: (url: string) => void } }
  browser.happyDOM.setURL(`http://127.0.0.1:${port}/de/anmelden`)
})
afterAll(() => server.close())

test('a code is checked here first, refused by the api at its field, and signs in when right', async () => {
  const page = { install: (app: Parameters<typeof providePageState>[0]) => void providePageState(app, state) }
  const form = mount(SignInCode, {
    props: { email: 'elif@demo.example', sent: true },
    global: { plugins: [page] },
    attachTo: document.body,
  })
  await form.get('#f-code').setValue('12')
  await form.get('form').trigger('submit')
  await flushPromises()
  expect(posted).toEqual([])
  expect(form.get('#f-code-error').text()).toContain('Code')
  await form.get('#f-code').setValue('000 000')
  await form.get('form').trigger('submit')
  await vi.waitFor(() => expect(form.find('#f-code-error').text()).toBe('Dieser Code stimmt nicht.'))
  expect(form.emitted('signedIn')).toBeUndefined()
  await form.get('#f-code').setValue('123456')
  await form.get('form').trigger('submit')
  await vi.waitFor(() => expect(form.emitted('signedIn')).toHaveLength(1))
  expect(posted).toContainEqual({ email: 'elif@demo.example', code: '123456' })
})
