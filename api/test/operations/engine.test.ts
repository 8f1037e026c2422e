import { parse } from 'graphql'
import {
  buildSchema,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/platform/db.js'
import { formatError } from '../../src/platform/formatError.js'
import { list, one, OnlyRoles, rows, value } from '../../src/platform/read/describe.js'
import { documentReader, operationOf } from '../../src/platform/read/documents.js'
import { Engine, type Operation } from '../../src/platform/read/engine.js'
import { modelOf } from '../../src/platform/read/model.js'
import { JsonText } from '../../src/platform/read/ref.js'
import { sql } from '../../src/platform/read/sql.js'
import { attachEngine } from '../../src/platform/read/attach.js'
import { clock } from '../../src/platform/index.js'
import { testEntities, TestMembership, TestPerson, type TestClub } from './clubs.entities.js'
import { buildWorld, noon, type World } from './clubs.world.js'

let world: World
beforeAll(async () => {
  clock.stopAt(noon)
  world = await buildWorld()
})
afterAll(async () => {
  clock.stopAt(undefined)
  await world?.close()
})
const operation = (text: string) => operationOf(parse(text)) as Operation
const asAnyone = () => world.ctx(world.viewers[0]!)
const read = async (text: string, variables = {}) => {
  const answer = await world.engine.answer(operation(text), variables, asAnyone())
  return answer instanceof JsonText ? (answer.toJSON() as Record<string, never>) : answer
}

describe('text forms', () => {
  it('write instants to the millisecond, days as days, numbers as numbers, any text', async () => {
    const { id } = world.clubs[4] as TestClub
    const odd = `"\\\u0001\u001f\u2028</script>'\u{1F600}`
    await world.source.query(
      'update test_club set created_at = $2, founded_on = $3, budget = $4, rating = $5, name = $6 where id = $1',
      [id, '2026-03-29 02:30:00.987654+02', '0999-12-31', '1234567.10', 'NaN', odd],
    )
    expect(await read(`{ club(id: "${id}") { createdAt foundedOn budget rating name } }`)).toEqual({
      club: {
        createdAt: '2026-03-29T00:30:00.987Z',
        foundedOn: '0999-12-31',
        budget: 1234567.1,
        rating: null,
        name: odd,
      },
    })
  })
})

describe('plans', () => {
  it('are kept by what shaped them and stay bounded', async () => {
    const document = operation(
      'query($s: ClubSort!, $k: [ClubKind!], $with: Boolean!) { clubs(sort: $s, kinds: $k, first: 2) { nodes { name @include(if: $with) size } } }',
    )
    const shapes = new Set<string>()
    for (let i = 0; i < 60; i++) {
      const variables = {
        s: ['NAME', 'RATING', 'NEWEST'][i % 3],
        k: i % 2 ? ['SPORT'] : null,
        with: i % 4 < 2,
      }
      const answer = (await world.engine.answer(document, variables, asAnyone())) as JsonText
      const { clubs } = answer.toJSON() as { clubs: { nodes: object[] } }
      expect(clubs.nodes).toHaveLength(2)
      shapes.add(Object.keys(clubs.nodes[0] ?? {}).join())
    }
    expect([...shapes].sort()).toEqual(['name,size', 'size'])
  })
  it('are not kept prepared when asked once', async () => {
    const [before] = await world.source.query('select count(*)::int as n from pg_prepared_statements')
    for (let i = 0; i < 20; i++) await read(`{ a${i}: clubTotal }`)
    const [after] = await world.source.query('select count(*)::int as n from pg_prepared_statements')
    expect(after.n).toBe(before.n)
  })
})

describe('a client that is gone, a statement that takes too long', () => {
  const locked = async (work: () => Promise<void>) => {
    const runner = world.source.createQueryRunner()
    await runner.startTransaction()
    await runner.query('lock table test_club in access exclusive mode')
    try {
      await work()
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  }
  const waiting = async () => {
    const [{ n }] = await world.source.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return n as number
  }
  it('ends what still runs for a client that left', async () => {
    await locked(async () => {
      const gone = new AbortController()
      const answer = world.engine.answer(
        operation('{ clubTotal }'),
        {},
        { ...asAnyone(), signal: gone.signal },
      )
      const failed = expect(answer).rejects.toThrow()
      await expect.poll(waiting).toBe(1)
      gone.abort()
      await failed
      await expect.poll(waiting, { timeout: 4000 }).toBe(0)
    })
  })
  it('says so when the database gave up', async () => {
    const source = await openDatabase(
      (world.source.options as { url: string }).url,
      { entities: testEntities },
      { statementTimeoutMs: 100 },
    )
    await locked(async () => {
      const engine = new Engine(world.schema, source, { secret: 'x' })
      const error: unknown = await engine
        .answer(operation('{ clubTotal }'), {}, { ...asAnyone(), db: source.manager })
        .catch((e: unknown) => e)
      expect(formatError(error, { locale: 'de', requestId: '1' }).extensions?.code).toBe('TIMEOUT')
    })
    await source.destroy()
  })
})

describe('a schema that cannot be read is refused when it is built', () => {
  const refusal = async (resolver: new () => object) => {
    const schema = await buildSchema({ resolvers: [resolver], validate: false })
    return () => modelOf(schema)
  }
  it('an entity without @Visible', async () => {
    @ObjectType('Naked1')
    class Shown {
      @Field(() => ID)
      id: string
    }
    @Resolver()
    class Q1 {
      @Query(() => [Shown])
      naked1(): TestMembership[] {
        return list(
          TestMembership,
          () => [],
          () => [],
        )
      }
    }
    expect(await refusal(Q1)).toThrow(/no @Visible/)
  })
  it('a field of an entity that runs as code', async () => {
    @Resolver(() => TestPerson)
    class Q2 {
      @FieldResolver(() => Int)
      async coded(): Promise<number> {
        return 1
      }
      @Query(() => TestPerson, { nullable: true })
      person2(): TestPerson {
        return one<TestPerson>(TestPerson, ({ row }) => sql`${row.open}`)
      }
    }
    expect(await refusal(Q2)).toThrow(/must describe/)
  })
  it('a query that describes nothing', async () => {
    @Resolver()
    class Q3 {
      @Query(() => Int)
      number3(): number {
        return 3
      }
    }
    expect(await refusal(Q3)).toThrow(/must return one, list/)
  })
  it('an audience on a mutation, which would guard nothing', async () => {
    @Resolver()
    class Q8 {
      @Query(() => Int)
      async eight(): Promise<number> {
        return 8
      }
      @OnlyRoles('CLERK')
      @Mutation(() => Int)
      async guarded(): Promise<number> {
        return 8
      }
    }
    expect(await refusal(Q8)).toThrow(/guarded by its verb/)
  })
  it('a list shown as one, rows of an entity', async () => {
    @Resolver()
    class Q4 {
      @Query(() => TestPerson)
      person4(): TestPerson[] {
        return list<TestPerson>(
          TestPerson,
          () => [],
          () => [],
        )
      }
    }
    @Resolver()
    class Q5 {
      @Query(() => [TestPerson])
      people5(): TestPerson[] {
        return rows(TestPerson, () => sql`select * from test_person`)
      }
    }
    expect(await refusal(Q4)).toThrow(/do not fit/)
    expect(await refusal(Q5)).toThrow(/view class/)
  })
})

it('roles of a query that runs as code are asked as well', async () => {
  @Resolver()
  class Q7 {
    @OnlyRoles('CLERK')
    @Query(() => Int, { nullable: true })
    async seven(): Promise<number> {
      return 7
    }
  }
  const engine = new Engine(await buildSchema({ resolvers: [Q7], validate: false }), world.source, {
    secret: 'x',
  })
  attachEngine(engine)
  const seven = documentReader(engine.schema, engine.limits, false)('{ seven }')
  await expect(engine.answer(seven, {}, asAnyone())).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' })
  const clerk = world.ctx(world.viewers[3]!)
  expect(await engine.answer(seven, {}, clerk)).toMatchObject({ data: { seven: 7 } })
})

it('roles of a query count wherever they are held, and nobody else’s plan serves', async () => {
  @Resolver()
  class Q6 {
    @OnlyRoles('CLERK')
    @Query(() => Int, { nullable: true })
    six(): number {
      return value<number>(() => sql`6`)
    }
  }
  const engine = new Engine(await buildSchema({ resolvers: [Q6], validate: false }), world.source, {
    secret: 'x',
  })
  const six = documentReader(engine.schema, engine.limits, false)('{ six }')
  const outcomes = []
  for (const viewer of [...world.viewers, ...world.viewers])
    outcomes.push(
      await engine.answer(six, {}, world.ctx(viewer)).then(
        (a) => (a as JsonText).text,
        (e: { code: string }) => e.code,
      ),
    )
  const once = ['SIGN_IN_NEEDED', 'FORBIDDEN', '{"six":6}', '{"six":6}', 'FORBIDDEN']
  expect(outcomes).toEqual([...once, ...once])
})
