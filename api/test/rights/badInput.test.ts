import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/contract/index.js'
import { addDays, clock, type Viewer } from '../../src/platform/index.js'
import { buildApiSchema } from '../../src/schema.js'
import { Random } from '../operations/random.js'
import { documents } from '../stories/documents.js'
import { worldInstallation, type World } from '../world/index.js'
import { takeEverythingBack } from './takenBack.js'

const rounds = process.env.MITSPRACHE_LONG === '1' ? 60 : 6
let w: World
let mutations: Record<string, GraphQLField<unknown, unknown>>
let ids: string[]
let stop: () => void
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 6 })
  mutations = (await buildApiSchema()).getMutationType()?.getFields() ?? {}
  ids = [...Object.values(w.places), ...Object.values(w.papers).flatMap((p) => [p.proposalId, p.paperId])]
  stop = takeEverythingBack(w.t.source)
}, 240_000)
afterAll(() => {
  clock.stopAt(undefined)
  stop?.()
  return w?.t.close()
})

const words = [
  '',
  ' ',
  'x'.repeat(30_000),
  '\u0000',
  '\ud800',
  '‮evil',
  "'; drop table paper; --",
  '<script>',
  '🎉'.repeat(200),
  'Ö 1',
  '2026-02-31',
  '2099-01-01',
  'de',
  'tr',
  'https://x',
  'a@b.de',
]
const numbers = [-1, 0, 1, 3, 2_147_483_647, -2_147_483_648]

/** A value GraphQL takes for the type and nobody would type. */
function odd(type: GraphQLInputType, random: Random): unknown {
  if (!isNonNullType(type) && random.chance(0.2)) return random.chance(0.5) ? null : undefined
  const inner = getNullableType(type)
  if (isListType(inner))
    return Array.from({ length: random.pick([0, 1, 3, 60]) }, () => odd(inner.ofType, random))
  if (isEnumType(inner)) return random.pick(inner.getValues()).name
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields()).map((field) => [field.name, odd(field.type, random)]),
    )
  if (inner.name === 'Boolean') return random.chance(0.5)
  if (inner.name === 'Int') return random.pick(numbers)
  if (inner.name === 'ID') return random.chance(0.8) ? random.pick(ids) : random.pick(words)
  if (inner.name === 'LocalDate') return random.pick(['2026-01-01', '2099-12-31', '0001-01-01', '9999-12-31'])
  if (inner.name.startsWith('DateTime'))
    return random.pick(['2026-01-01T00:00:00Z', '2099-12-31T23:59:59Z', '9999-12-31T00:00:00Z'])
  return random.pick(words)
}

function written(field: GraphQLField<unknown, unknown>): string {
  const heads = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const uses = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const shown = isObjectType(getNamedType(field.type)) ? ' { __typename }' : ''
  return `mutation ${heads ? `(${heads})` : ''} { ${field.name}${uses ? `(${uses})` : ''}${shown} }`
}

type Told = {
  message: string
  extensions: { code: string; fields?: { field: string; code: string; message: string }[] }
}
const internal =
  /stack|select |insert |postgres|typeorm|error:|undefined|\[object|node_modules|relation "|column "/i

/** A refusal is a sentence in the viewer's language, names its fields, and tells nothing of the inside. */
function clear(told: Told): void {
  expect(told.extensions.code).not.toBe('INTERNAL')
  for (const sentence of [told.message, ...(told.extensions.fields ?? []).map((field) => field.message)]) {
    expect(sentence).toMatch(/[.!?]/)
    expect(sentence).not.toMatch(/^[A-Z_]+$/)
    expect(sentence).not.toMatch(internal)
  }
}

describe('odd input', () => {
  it(
    `is refused clearly or done, by every mutation: ${rounds} tries each`,
    { timeout: 900_000 },
    async () => {
      const people: Viewer[] = [
        w.cast.lead,
        w.cast.clerk,
        w.cast.administrator,
        w.cast.integrationOffice,
        w.cast.districtClerk,
      ]
      let refused = 0
      const faults: string[] = []
      for (const [at, field] of Object.values(mutations).entries())
        for (let round = 0; round < rounds; round++) {
          const random = new Random(at * 1000 + round)
          const variables = Object.fromEntries(field.args.map((arg) => [arg.name, odd(arg.type, random)]))
          const answer = await w.t.query(written(field), variables, random.pick(people))
          const told = answer.errors?.[0] as Told | undefined
          if (!told) continue
          refused += 1
          try {
            clear(told)
          } catch (error) {
            faults.push(
              `${field.name} ${JSON.stringify(variables).slice(0, 600)}\n${JSON.stringify(told)} ${String(error).slice(0, 200)}`,
            )
          }
        }
      expect(faults).toEqual([])
      expect(refused).toBeGreaterThan(rounds * 20)
    },
  )
})

const refusalOf = async (document: string, variables: Record<string, unknown>, who?: Viewer) => {
  const told = (await w.t.query(document, variables, who)).errors?.[0] as Told | undefined
  if (told) clear(told)
  return told
}

describe('a refusal', () => {
  it('names the field and what is wrong with it', async () => {
    const fields = {
      title: 'x'.repeat(151),
      bodyIds: ['no id'],
      costs: [{ kind: 'FIXED', minEuro: 9, maxEuro: 1 }],
    }
    const told = await refusalOf(
      documents.saveDraft,
      { input: { id: w.papers.draft.proposalId, revision: 1, fields } },
      w.cast.lead,
    )
    expect(told?.extensions.fields?.map(({ field, code }) => [field, code])).toEqual([
      ['fields.title', 'TOO_LONG'],
      ['fields.bodyIds.0', expect.any(String)],
      ['fields.costs.0.maxEuro', 'RANGE_REVERSED'],
    ])
  })

  it('names the end of a range that ends before it begins, and a year that cannot be', async () => {
    const refused = async (fields: object) => {
      const input = { id: w.papers.draft.proposalId, revision: 1, fields }
      const told = await refusalOf(documents.saveDraft, { input }, w.cast.lead)
      return told?.extensions.fields?.map(({ field, code }) => [field, code])
    }
    expect(await refused({ headcountMin: 20, headcountMax: 10 })).toEqual([
      ['fields.headcountMax', 'RANGE_REVERSED'],
    ])
    expect(await refused({ budgetFrom: 2028, budgetTo: 2027 })).toEqual([
      ['fields.budgetTo', 'RANGE_REVERSED'],
    ])
    expect(await refused({ budgetFrom: 27 })).toEqual([['fields.budgetFrom', 'NUMBER_TOO_SMALL']])
  })

  it('speaks the language of who asked', async () => {
    const input = { id: w.papers.submitted.paperId, reason: '' }
    const sentences = await Promise.all(
      locales.map(
        async (locale) =>
          (await refusalOf(documents.refusePaper, { input }, { ...w.cast.clerk, locale }))?.message,
      ),
    )
    expect(new Set(sentences).size).toBe(locales.length)
  })

  it.each([
    ['of something that does not exist', '00000000-0000-4000-8000-000000000000'],
    ['of no id at all', 'no id'],
  ])('%s does not tell more than that', async (_, id) => {
    const told = await refusalOf(documents.admitPaper, { id }, w.cast.clerk)
    expect(['NOT_FOUND', 'INVALID_INPUT']).toContain(told?.extensions.code)
  })

  it('of a thing of another kind is that it is not there', async () => {
    expect(
      (await refusalOf(documents.admitPaper, { id: w.places.neuss }, w.cast.clerk))?.extensions.code,
    ).toBe('NOT_FOUND')
  })

  it('of what was done already says what happened', async () => {
    const told = await refusalOf(documents.submitProposal, { id: w.papers.submitted.proposalId }, w.cast.lead)
    expect(told?.extensions.code).toBe('CONFLICT')
    expect(told?.message).toMatch(/\d/)
  })

  it('of a link that has run out says that it has', async () => {
    const [mail] = await w.t.db.query<{ params: { actions: { link: string }[] } }[]>(
      `select params from message where template = 'meetings.scheduled' and person_id = $1 and about_id = $2`,
      [w.cast.lead.personId, w.papers.scheduled.paperId],
    )
    const token = /\/antwort\/([\w-]+)/.exec(mail?.params.actions[0]?.link ?? '')?.[1]
    const answer = { input: { token, comes: true } }
    expect(await refusalOf(documents.replyByLink, answer)).toBeUndefined()
    clock.stopAt(new Date(`${addDays(w.j.today, 40)}T12:00:00Z`))
    expect((await refusalOf(documents.replyByLink, answer))?.extensions.code).toBe('LINK_INVALID')
    clock.stopAt(undefined)
  })

  it('of lists in lists comes before anything runs', async () => {
    const nested =
      'papers(first: 100) { nodes { proposal { papers { consultations { paper { timeline { id } } } } } } }'
    const told = await refusalOf(`{ ${nested} }`, {})
    expect(told?.extensions.code).toBe('QUERY_TOO_LARGE')
  })
})
