import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import * as contract from '@mitsprache/api/contract'
import { createRoutes } from './routes.js'

const router = createRouter({ history: createMemoryHistory(), routes: createRoutes(false) })

/** Every path of the contract: mails, tasks and calendar entries link to nothing else. */
const paths = Object.entries(contract)
  .filter(([name]) => name.endsWith('Path'))
  .map(([name, path]) => [name, typeof path === 'function' ? (path as (id: string) => string)('abc') : path])

test('there are paths to look at', () => expect(paths.length).toBeGreaterThan(5))

test.each(paths)('%s leads to a page', (_name, path) => {
  expect(router.resolve(`/de${String(path)}`).name).not.toBe('missing')
})
