import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { TestClub, type TestEvent } from './clubs.entities.js'
import { buildWorld, noon, type World } from './clubs.world.js'
import { startEndpoint, type Answer, type Endpoint } from './endpoint.js'

let world: World
let endpoint: Endpoint
beforeAll(async () => {
  clock.stopAt(noon)
  world = await buildWorld()
  endpoint = await startEndpoint(world)
})
afterAll(async () => {
  clock.stopAt(undefined)
  await endpoint?.close()
  await world?.close()
})
const club = () => world.clubs[0] as TestClub
const code = (answer: Answer) => answer.body.errors?.[0]?.extensions.code
const refused = (answer: Answer, status: number, expected: string) => {
  expect({ status: answer.status, code: code(answer), data: answer.body.data }).toEqual({
    status,
    code: expected,
    data: undefined,
  })
}

describe('a query over HTTP', () => {
  it('answers with what the database wrote', async () => {
    const answer = await endpoint.post({
      query: 'query($id: ID!) { club(id: $id) { __typename name kind } }',
      variables: { id: club().id },
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      data: { club: { __typename: 'TestClub', name: club().name, kind: club().kind.toUpperCase() } },
    })
  })
  it('runs code beside what is read, and introspection where it is allowed', async () => {
    const open = await startEndpoint(world, false)
    const answer = await open.post(
      { query: '{ clubTotal me { name } __type(name: "Tally") { name } }' },
      { 'x-viewer': '1' },
    )
    await open.close()
    expect(answer.body).toEqual({
      data: { clubTotal: world.clubs.length, me: { name: world.people[0]?.name }, __type: { name: 'Tally' } },
    })
  })
  it('reports a null where none may be, with its path, and nulls the parent', async () => {
    const answer = await endpoint.post({
      query: `{ club(id: "${club().id}") { name ratingWords } other: club(id: "${world.clubs[1]?.id}") { ratingWords } }`,
    })
    expect(answer.body.data).toEqual({ club: null, other: { ratingWords: expect.any(String) } })
    expect(answer.body.errors?.map((e) => e.path)).toEqual([['club', 'ratingWords']])
    expect(answer.text).not.toContain('non-nullable')
  })
  it('refuses a field for other roles before it runs, naming it', async () => {
    refused(await endpoint.post({ query: '{ people { mail } }' }), 401, 'SIGN_IN_NEEDED')
    const answer = await endpoint.post({ query: '{ people { mail } }' }, { 'x-viewer': '1' })
    refused(answer, 403, 'FORBIDDEN')
    expect(answer.body.errors?.[0]?.extensions.params).toEqual({ field: 'TestPerson.mail' })
    expect(
      (await endpoint.post({ query: '{ people { mail } personTotal }' }, { 'x-viewer': '4' })).status,
    ).toBe(200)
  })
  it('takes cursors of its own only', async () => {
    const page = async (query: string) =>
      (await endpoint.post({ query })).body.data as {
        clubs: { pageInfo: { endCursor: string }; nodes: { id: string }[] }
      }
    const first = await page('{ clubs(first: 3) { nodes { id } pageInfo { endCursor } } }')
    const cursor = first.clubs.pageInfo.endCursor
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(first.clubs.nodes[2]?.id)
    const second = await page(
      `{ clubs(first: 3, after: "${cursor}") { nodes { id } pageInfo { endCursor } } }`,
    )
    expect(new Set([...first.clubs.nodes, ...second.clubs.nodes].map((n) => n.id)).size).toBe(6)
    const foreign = [`${cursor.slice(0, -2)}AA`, 'x', '', cursor.slice(0, 20)]
    for (const after of foreign)
      refused(
        await endpoint.post({ query: `{ clubs(after: "${after}") { nodes { id } } }` }),
        400,
        'INVALID_INPUT',
      )
    refused(
      await endpoint.post({ query: `{ clubs(sort: NEWEST, after: "${cursor}") { nodes { id } } }` }),
      400,
      'INVALID_INPUT',
    )
    for (const first of [0, -1, 51])
      refused(
        await endpoint.post({ query: `{ clubs(first: ${first}) { nodes { id } } }` }),
        400,
        'INVALID_INPUT',
      )
  })
  it('tells in the viewer’s language', async () => {
    const [german, turkish] = await Promise.all(
      ['de', 'tr'].map((l) => endpoint.post({ query: '{ people { mail } }' }, { 'accept-language': l })),
    )
    expect(german?.body.errors?.[0]?.message).toMatch(/melden/)
    expect(turkish?.body.errors?.[0]?.message).toMatch(/oturum|giriş/i)
  })
  it('is read in process the same way', async () => {
    const { data, errors } = await endpoint.graphql.execute('{ clubTotal }', {}, world.ctx(world.viewers[0]!))
    expect({ data, errors }).toEqual({ data: { clubTotal: world.clubs.length }, errors: undefined })
    expect(
      (await endpoint.graphql.execute('{ nothing }', {}, world.ctx(world.viewers[0]!))).errors?.[0]
        ?.extensions?.code,
    ).toBe('INVALID_REQUEST')
  })
})

describe('a mutation', () => {
  const rename =
    'mutation($id: ID!, $name: String!) { renameClub(id: $id, name: $name) { id shown: name kind chair { name } createdAt } }'
  it('is one transaction whose payload is read in it', async () => {
    const { id, createdAt } = world.clubs[5] as TestClub
    const answer = await endpoint.post({ query: rename, variables: { id, name: 'Neu' } })
    expect(answer.body.data?.renameClub).toMatchObject({
      id,
      shown: 'Neu',
      createdAt: createdAt.toISOString(),
    })
    expect((await world.source.manager.findOneByOrFail(TestClub, { id })).name).toBe('Neu')
  })
  it('leaves nothing behind when it is refused, and tells nothing internal', async () => {
    const { id } = world.clubs[6] as TestClub
    const before = (await world.source.manager.findOneByOrFail(TestClub, { id })).name
    const empty = await endpoint.post({ query: rename, variables: { id, name: '' } })
    expect(empty.body.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ field: 'name', code: 'REQUIRED' }],
    })
    const crash = await endpoint.post({ query: rename, variables: { id, name: 'crash' } })
    expect(code(crash)).toBe('INTERNAL')
    expect(crash.text).not.toMatch(/secret|stack|Error:/)
    expect(crash.text).toContain('request-1')
    expect(endpoint.faults.at(-1)).toMatchObject({ requestId: 'request-1' })
    expect((await world.source.manager.findOneByOrFail(TestClub, { id })).name).toBe(before)
  })
  it('is refused before it writes when its payload may not be read', async () => {
    const { id } = world.clubs[7] as TestClub
    const answer = await endpoint.post({
      query: `mutation { renameClub(id: "${id}", name: "never") { chair { mail } } }`,
    })
    expect(code(answer)).toBe('SIGN_IN_NEEDED')
    expect((await world.source.manager.findOneByOrFail(TestClub, { id })).name).not.toBe('never')
  })
  it('reads the objects inside a payload too', async () => {
    const event = world.events.find((e) => e.publicSince && e.publicSince <= noon) as TestEvent
    const answer = await endpoint.post(
      {
        query: `mutation { renameAndTell(id: "${event.clubId}", name: "Anders") { __typename before club { name } twice: club { id kind } events { title } } }`,
      },
      { 'x-viewer': '3' },
    )
    expect(answer.body.errors).toBeUndefined()
    expect(answer.body.data?.renameAndTell).toMatchObject({
      __typename: 'Renamed',
      club: { name: 'Anders' },
      twice: { id: event.clubId },
    })
  })
  it('names the variable that does not fit', async () => {
    const answer = await endpoint.post({ query: rename, variables: { id: {}, name: 'canary' } })
    refused(answer, 400, 'INVALID_INPUT')
    expect(answer.body.errors?.[0]?.extensions.fields[0]?.field).toBe('id')
  })
  it('comes alone', async () => {
    const { id } = club()
    const one = `renameClub(id: "${id}", name: "x") { id }`
    refused(await endpoint.post({ query: `mutation { a: ${one} b: ${one} }` }), 400, 'ONE_MUTATION')
    refused(
      await endpoint.post({ query: `mutation { a: ${one} ...F } fragment F on Mutation { b: ${one} }` }),
      400,
      'ONE_MUTATION',
    )
  })
})

describe('what is too much or malformed is refused before it runs', () => {
  const repeat = (n: number, part: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => part(i)).join(' ')
  const deep = (n: number): string => (n === 0 ? 'id' : `parent { ${deep(n - 1)} }`)
  const nested = 'clubs(first: 50) { nodes { events { club { events { club { events { title } } } } } } }'
  it.each<[string, string, string]>([
    ['depth', `{ club(id: "x") { ${deep(20)} } }`, 'QUERY_TOO_LARGE'],
    ['lists in lists', `{ ${nested} }`, 'QUERY_TOO_LARGE'],
    ['aliases', `{ ${repeat(60, (i) => `a${i}: clubTotal`)} }`, 'QUERY_TOO_LARGE'],
    ['aliases of __typename', `{ ${repeat(60, (i) => `a${i}: __typename`)} }`, 'QUERY_TOO_LARGE'],
    ['aliases further down', `{ people { ${repeat(60, (i) => `a${i}: name`)} } }`, 'QUERY_TOO_LARGE'],
    ['doubled fields', `{ people { ${repeat(60, () => 'name')} } }`, 'QUERY_TOO_LARGE'],
    [
      'directives',
      `{ people { ${repeat(60, (i) => `a${i % 3}: name @include(if: true)`)} } }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'fragments',
      `{ people { ...F0 } } ${repeat(100, (i) => `fragment F${i} on TestPerson { name ...F${i + 1} }`)} fragment F100 on TestPerson { id }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'spreads that multiply',
      `{ people { ...F0 } } ${repeat(20, (i) => `fragment F${i} on TestPerson { ...F${i + 1} ... { ...F${i + 1} } }`)} fragment F20 on TestPerson { id }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'fragments in a circle',
      '{ people { ...A } } fragment A on TestPerson { ...B } fragment B on TestPerson { ...A }',
      'INVALID_REQUEST',
    ],
    ['tokens', `{ people { ${repeat(5000, () => 'id')} } }`, 'INVALID_REQUEST'],
    ['introspection', '{ __schema { types { name } } }', 'INVALID_REQUEST'],
    ['an unknown field', '{ clubTotl }', 'INVALID_REQUEST'],
    ['no GraphQL', '{ clubTotal', 'INVALID_REQUEST'],
  ])('%s', async (_, query, expected) => {
    const answer = await endpoint.post({ query })
    refused(answer, 400, expected)
    expect(answer.text).not.toMatch(/Did you mean|clubTot|Syntax/)
    expect(answer.text.length).toBeLessThan(1500)
  })
  it('variables that do not fit, without echo', async () => {
    const query = 'query($s: SizeRange, $k: [ClubKind!]) { clubs(size: $s, kinds: $k) { totalCount } }'
    const answer = await endpoint.post({
      query,
      variables: { s: { min: 'canary' }, k: Array(2000).fill('canary') },
    })
    refused(answer, 400, 'INVALID_INPUT')
    expect(answer.body.errors?.[0]?.extensions.fields[0]?.field).toBe('s.min')
    expect(answer.text).not.toContain('canary')
    expect(answer.text.length).toBeLessThan(3000)
    refused(
      await endpoint.post({
        query: 'query($c: String) { clubs(contains: $c) { totalCount } }',
        variables: { c: 'a\u0000b' },
      }),
      400,
      'INVALID_INPUT',
    )
  })
  it('an operation that is not in the document, or left open', async () => {
    refused(
      await endpoint.post({ query: 'query A { clubTotal }', operationName: 'B' }),
      400,
      'INVALID_REQUEST',
    )
    refused(
      await endpoint.post({ query: 'query A { clubTotal } query B { clubTotal }' }),
      400,
      'INVALID_REQUEST',
    )
    const chosen = await endpoint.post({
      query: 'query A { clubTotal } query B { __typename }',
      operationName: 'B',
    })
    expect(chosen.body).toEqual({ data: { __typename: 'Query' } })
  })
  it('batches, forms, links, foreign pages, large bodies, broken JSON', async () => {
    const query = '{ clubTotal }'
    refused(await endpoint.post([{ query }, { query }]), 400, 'INVALID_REQUEST')
    refused(
      await endpoint.post(`query=${query}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'INVALID_REQUEST',
    )
    refused(
      await endpoint.post('x', { 'content-type': 'multipart/form-data; boundary=x' }),
      415,
      'INVALID_REQUEST',
    )
    refused(await endpoint.post({ query }, { 'content-type': 'text/plain' }), 415, 'INVALID_REQUEST')
    refused(await endpoint.post({ query }, { origin: 'https://evil.example' }), 403, 'FORBIDDEN')
    expect((await endpoint.post({ query }, { origin: 'https://mitsprache.example' })).status).toBe(200)
    refused(
      await endpoint.post({ query, extensions: { pad: 'x'.repeat(110_000) } }),
      413,
      'REQUEST_TOO_LARGE',
    )
    refused(await endpoint.post('{"query": '), 400, 'INVALID_REQUEST')
    refused(await endpoint.post(`${'['.repeat(40_000)}`), 400, 'INVALID_REQUEST')
    const get = await fetch(`${endpoint.url}?query=${encodeURIComponent(query)}`)
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

it('passes the audits of GraphQL over HTTP without an error', async () => {
  // two of the audits ask the schema for a type
  const open = await startEndpoint(world, false)
  const results = await auditServer({ url: open.url, fetchFn: fetch })
  await open.close()
  expect(results.filter((r) => r.status === 'error').map((r) => `${r.id} ${r.name}`)).toEqual([])
})
