import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFiles, sendPacked } from './packed.js'

const folder = mkdtempSync(join(tmpdir(), 'mitsprache-packed-'))
const written = '<!doctype html>'.padEnd(5_000, 'Ä')
let server: Server

beforeAll(async () => {
  for (const [name, text] of Object.entries({
    'a.js': 'plain',
    'a.js.br': 'as br',
    'a.js.gz': 'as gz',
    'b.woff2': 'font',
  }))
    writeFileSync(join(folder, name), text)
  const app = express()
  app.use('/assets', packedFiles(folder), express.static(folder, { fallthrough: false }))
  app.get('/short', (request, response) => sendPacked(request, response.type('html'), 'kurz'))
  app.get('/page', (request, response) => sendPacked(request, response.type('html'), written))
  await new Promise<void>((ready) => (server = app.listen(0, '127.0.0.1', () => ready())))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

// not fetch, which unpacks by itself
const get = (path: string, encodings?: string) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    const { port } = server.address() as AddressInfo
    const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
    request({ port, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done({ headers: answer.headers, body: Buffer.concat(parts) }))
    })
      .on('error', fail)
      .end()
  })

test.each([
  ['gzip, deflate, br', 'br', 'as br'],
  ['gzip, deflate', 'gzip', 'as gz'],
  ['br;q=0, gzip', 'gzip', 'as gz'],
  ['identity', undefined, 'plain'],
  [undefined, undefined, 'plain'],
])('a file goes out as a browser that accepts %s can read it', async (encodings, packing, text) => {
  const { headers, body } = await get('/assets/a.js', encodings)
  expect(headers['content-encoding']).toBe(packing)
  expect(headers['content-type']).toMatch(/javascript/)
  expect(headers['vary']).toMatch(/accept-encoding/i)
  expect(body.toString()).toBe(text)
})

test('a file that was not packed goes out as it is', async () => {
  const { headers, body } = await get('/assets/b.woff2', 'br, gzip')
  expect(headers['content-encoding']).toBeUndefined()
  expect(body.toString()).toBe('font')
})

test('a page is packed while it is sent, a short one not', async () => {
  const small = await get('/page', 'br, gzip')
  expect(brotliDecompressSync(small.body).toString()).toBe(written)
  const zipped = await get('/page', 'gzip')
  expect(gunzipSync(zipped.body).toString()).toBe(written)
  expect((await get('/page')).body.toString()).toBe(written)
  expect((await get('/short', 'br')).body.toString()).toBe('kurz')
})
