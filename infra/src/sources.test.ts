import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

interface Sources {
  sourceState: (root: string) => string
  isBuilt: (root: string, state: string) => boolean
  beginBuild: (root: string) => void
  markBuilt: (root: string, state: string) => void
}

const { sourceState, isBuilt, beginBuild, markBuilt } = (await import(
  new URL('../bin/lib/sources.mjs', import.meta.url).href
)) as Sources
const outputs = [
  ...['infra/dist/src/launcher.js', 'api/dist/run/main.js', 'api/dist/run/cli.js'],
  ...['workers/dist/run/main.js', 'client/dist/client/index', 'client/dist/server/server.js'],
]
const migration = 'api/src/migrations/index.ts'
let root: string

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Whether a start would go on with what is built. */
const goesOn = (): boolean => isBuilt(root, sourceState(root))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mitsprache-sources-'))
  for (const path of [...outputs, 'package-lock.json', migration, 'client/src/App.vue', 'api/src/a.test.ts'])
    put(path, 'first')
  markBuilt(root, sourceState(root))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a start goes on with what is built as long as nothing has changed', () => {
  expect(goesOn()).toBe(true)
  put('api/src/a.test.ts', 'a test is not part of what runs')
  expect(goesOn()).toBe(true)
})

test.each([
  ['a migration that says something else', () => put(migration, 'second')],
  ['one more migration', () => put('api/src/migrations/1795900009999-More.ts', 'more')],
  ['a source of the same length, written later', () => utimesSync(join(root, 'client/src/App.vue'), 9, 9)],
  ['a source that is gone', () => rmSync(join(root, 'client/src/App.vue'))],
  ['another version of a dependency', () => put('package-lock.json', 'other')],
  ['a program that is not there', () => rmSync(join(root, 'api/dist/run/main.js'))],
  ['a build that never came to its end', () => beginBuild(root)],
])('a start builds anew after %s', (_what, change) => {
  change()
  expect(goesOn()).toBe(false)
})
