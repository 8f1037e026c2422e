import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { pagesOf } from './publicPages.js'

const features = resolve(import.meta.dirname, '../../client/src')

/** The paths of the client's pages that say neither that one must be signed in nor that they are hidden. */
function publicPaths(): string[] {
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)routes\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(features, file), 'utf8')
      const shared = /const meta = \{[^}]*(signedIn|hidden)/.test(source)
      return source
        .split(/(?=\bpath: ')/)
        .slice(1)
        .filter((route) => !/signedIn|hidden|redirect/.test(route) && !(shared && /\bmeta,/.test(route)))
        .map((route) => /path: '([^']*)'/.exec(route)?.[1] ?? '')
    })
    .filter((path) => !path.startsWith(':rest'))
}

const one = { id: 'x' }
const nodes = [{ ...one, kind: 'SUMMIT', documentation: {}, proposal: one }]
const pages = pagesOf({
  ...{ papers: { nodes }, organisations: { nodes }, summits: { nodes }, documented: { nodes } },
  ...{ offers: { nodes }, pastMeetings: { nodes }, recentMinutes: [{ meeting: one }], indicators: [one] },
  ...{ measures: [one], advancementPlans: [one], reports: [{ ...one, publishedAt: 'then' }] },
  bodies: [{ ags: '05162024', committees: [one] }],
})

it('every page everybody may open is one that is weighed and measured', () => {
  const paths = publicPaths()
  const missing = paths.filter((path) => {
    const pattern = path.replace(/\/:\w+\?/g, '(/[^/]+)?').replace(/:\w+/g, '[^/]+')
    return !pages.some((page) => new RegExp(`^${pattern && `/${pattern}`}$`).test(page))
  })
  expect(missing).toEqual([])
  expect(paths.length).toBeGreaterThan(30)
})

it('a thing there is none of is told', () => {
  expect(() => pagesOf({ bodies: [], papers: { nodes: [] } } as never)).toThrow('no paper')
})
