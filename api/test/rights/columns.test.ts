import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  dataKinds,
  dataRecipients,
  dataSubjects,
  keptRules,
  processingActivities,
} from '../../src/contract/privacy.lists.js'
import { retentionKeys } from '../../src/contract/followup.lists.js'
import { locales } from '../../src/contract/index.js'
import { hasText, heldTables, publicViewer, type Viewer } from '../../src/platform/index.js'
import { activityFacts, heldColumns } from '../../src/privacy/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
})
afterAll(() => t?.close())

interface Column {
  table: string
  column: string
  type: string
  /** Points to a person or her way to sign in. */
  toPerson: boolean
  /** Points to a row of any table. */
  points: boolean
  /** A check keeps it inside a list of constants. */
  listed: boolean
}

/** Every column of every table of the installation. */
const columnsOf = () =>
  t.db.query<Column[]>(
    `select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as "table", a.attname as "column",
       format_type(a.atttypid, null) as type,
       exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)
         and f.confrelid in ('person'::regclass, 'auth."user"'::regclass)) as "toPerson",
       exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)) as points,
       exists (select from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]
         and pg_get_constraintdef(k.oid) ~ '(= ANY \\(|<@ )\\(?ARRAY\\[''|= ''[A-Z_]+''::text\\)') as listed
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
       and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`,
  )

/** What can hold no word; a list of such is looked at all the same. */
const plain =
  /^(boolean|smallint|integer|bigint|numeric|real|double precision|uuid|xid8|date|timestamp with(out)? time zone|time without time zone)$/
const namesPerson = /(^|_)(person|actor|author|owner|user|by|for)_?id$/i
const birth = /birth|born|geburt/i

/** Whether somebody has to say what a column holds. */
function toDecide({ column, type, toPerson, points, listed }: Column): boolean {
  if (toPerson || (type === 'uuid' && !points && namesPerson.test(column))) return true
  return plain.test(type) ? birth.test(column) : !listed
}

/** Columns of which nobody has said what they hold; that a whole table holds nothing cannot be said of what names a person. */
const undecided = async () =>
  (await columnsOf()).filter(toDecide).flatMap((one) => {
    const held = heldTables().get(one.table)
    const said = held && (one.column in held || ('*' in held && !one.toPerson))
    return said ? [] : [`${one.table}.${one.column}`]
  })

describe('what columns hold of people', () => {
  it('is said of every column that can hold something', async () => {
    expect(await undecided(), 'say it in personal.ts of the module').toEqual([])
  })

  it('is said of columns that are there, and of a whole table or of its columns', async () => {
    const there = new Set((await columnsOf()).flatMap(({ table, column }) => [table, `${table}.${column}`]))
    const wrong = [...heldTables()].flatMap(([table, columns]) => {
      const names = Object.keys(columns)
      if (names.includes('*')) return there.has(table) && names.length === 1 ? [] : [table]
      return names.map((name) => `${table}.${name}`).filter((name) => !there.has(name))
    })
    expect(wrong).toEqual([])
  })

  it('is missed when a column comes, whatever it is called', async () => {
    await t.db.query(
      `alter table participant add column shoe_size text, add column born_on date, add column places int`,
    )
    await t.db.query(
      'alter table seat add column asked_by_id uuid, add column friend uuid references person (id)',
    )
    await t.db.query('alter table actor add column friend uuid references person (id), add column age text')
    await t.db.query(
      `create table gift (id uuid, things text[], state text check (state in ('OPEN', 'GIVEN')))`,
    )
    expect(await undecided()).toEqual([
      ...['actor.friend', 'gift.things', 'participant.shoe_size', 'participant.born_on'],
      ...['seat.asked_by_id', 'seat.friend'],
    ])
    await t.db.query('drop table gift')
    await t.db.query('alter table actor drop column friend, drop column age')
    await t.db.query('alter table seat drop column asked_by_id, drop column friend')
    await t.db.query('alter table participant drop column shoe_size, drop column born_on, drop column places')
  })
})

describe('the register of processing', () => {
  it('has every activity, kind and rule in use, and words for them in every language', () => {
    const held = heldColumns().map(({ holding }) => holding)
    const facts = Object.values(activityFacts)
    expect(processingActivities.filter((key) => !held.some(([activity]) => activity === key))).toEqual([])
    expect(dataKinds.filter((key) => !held.some(([, kind]) => kind === key))).toEqual([])
    const rules = [...retentionKeys, ...keptRules]
    expect(rules.filter((key) => !held.some(([, , ...kept]) => kept.includes(key)))).toEqual([])
    expect(dataSubjects.filter((key) => !facts.some(({ subjects }) => subjects.includes(key)))).toEqual([])
    expect(dataRecipients.filter((key) => !facts.some(({ recipients }) => recipients.includes(key)))).toEqual(
      [],
    )
    const keys = [
      ...processingActivities.flatMap((key) => [`activities.${key}.name`, `activities.${key}.purpose`]),
      ...dataKinds.map((key) => `kinds.${key}`),
      ...dataSubjects.map((key) => `subjects.${key}`),
      ...dataRecipients.map((key) => `recipients.${key}`),
      ...rules.map((key) => `kept.${key}`),
    ]
    const missing = locales.flatMap((locale) =>
      keys.filter((key) => !hasText(locale, `privacy.${key}`)).map((key) => `${locale}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  const document =
    '{ processingRegister { key basis special kinds limits { key days } columns { name kind kept } } }'
  const withRole = (role: string): Viewer => ({
    ...publicViewer('de'),
    kind: 'person',
    personId: '00000000-0000-4000-8000-000000000001',
    roles: [role],
  })

  it('is read by those who keep it, with the days set here', async () => {
    await t.db.query(`update retention_rule set days = 7 where key = 'needs'`)
    for (const role of ['ADMINISTRATOR@*', 'INTEGRATION_OFFICE@*']) {
      const { data, errors } = await t.query(document, {}, withRole(role))
      expect(errors).toBeUndefined()
      const { processingRegister: register } = data as unknown as {
        processingRegister: { key: string; special: boolean; limits: object[]; columns: { name: string }[] }[]
      }
      expect(register.map(({ key }) => key)).toEqual([...processingActivities])
      expect(register.find(({ key }) => key === 'needs')).toMatchObject({
        special: true,
        limits: [{ key: 'needs', days: 7 }],
      })
      expect(register.find(({ key }) => key === 'mails')).toMatchObject({ special: false })
      expect(register.flatMap(({ columns }) => columns.map(({ name }) => name))).toHaveLength(
        heldColumns().length,
      )
    }
  })

  it('is refused to everybody else', async () => {
    for (const viewer of [publicViewer('de'), withRole('CLERK@*')]) {
      const { errors } = await t.query(document, {}, viewer)
      expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|SIGN_IN_NEEDED/)
    }
  })
})
