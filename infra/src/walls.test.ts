import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const config = path('../dependency-cruiser.config.mjs')
const cruiser = path('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

interface Violation {
  from: string
  to: string
  rule: { name: string }
}

function violationsIn(directory: string, folders: string[]): string[] {
  const args = [cruiser, '--config', config, '--output-type', 'json', ...folders]
  const output = execFileSync(process.execPath, args, {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } }
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

const planted = [
  'contract-without-node: api/src/contract/index.ts',
  'module-table-platform: api/src/platform/upwards.ts',
  'front-door: api/src/papers/backdoor.ts',
  'own-door: api/src/papers/ownDoor.ts',
  'no-cycle: api/src/papers/circleA.ts',
  'no-queue-in-the-domain: api/src/papers/queue.ts',
  'module-upwards: api/src/papers/schemaUser.ts',
  'resolvable: api/src/papers/lost.ts',
  'resolvers-for-the-schema: api/src/main.ts',
  'front-door-from-outside: api/src/main.ts',
  'module-unknown: api/src/stray/index.ts',
  'workers-behind-doors: workers/src/main.ts',
  'client-behind-contract: client/src/page.ts',
  'nobody-imports-workers: client/src/relay.ts',
  'nobody-imports-client: api/src/papers/client.ts',
  'ui-without-graphql: client/src/ui/part.ts',
  'infra-for-tests: api/src/papers/launcher.ts',
]

describe('the walls between modules', () => {
  const found = violationsIn(path('../test-fixtures/walls'), ['api', 'client', 'workers'])

  it.each(planted)('finds the planted break: %s', (violation) => {
    expect(found).toContain(violation)
  })

  it('leaves alone what keeps to the rules', () => {
    const innocent = ['api/src/papers/index.ts', 'api/src/papers/paper.ts', 'api/src/platform/index.ts']
    expect(found.filter((violation) => innocent.some((file) => violation.endsWith(`: ${file}`)))).toEqual([])
  })
})

describe('the module table', () => {
  const uses = JSON.parse(readFileSync(path('../../api/uses.json'), 'utf8')) as Record<string, string[]>

  it('lists every module after those it may import, so that it has no circle', () => {
    const names = Object.keys(uses)
    for (const [name, imports] of Object.entries(uses)) {
      expect(imports.filter((other) => !names.slice(0, names.indexOf(name)).includes(other))).toEqual([])
    }
  })

  it('keeps the decision arm and the strategy arm apart', () => {
    const arms = [
      ['consultations', 'meetings', 'opendata'],
      [
        'strategy',
        'summits',
        'priorities',
        'workshops',
        'needs',
        'groupwork',
        'invitations',
        'admission',
        'followup',
        'steering',
        'seats',
        'offers',
        'monitoring',
      ],
    ]
    for (const [mine = [], others = []] of [arms, [...arms].reverse()]) {
      for (const name of mine) expect(uses[name]?.filter((other) => others.includes(other))).toEqual([])
    }
  })
})
