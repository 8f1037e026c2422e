import { isEnumType, isScalarType, type GraphQLEnumType, type GraphQLLeafType } from 'graphql'
import { raw, sql, type Sql } from './sql.js'

/** A value as SQL of a text that is JSON already; `quote` says that the quotation marks are still missing. */
export interface Form {
  text: Sql
  quote: boolean
}

/** How a scalar is written: `from` is any SQL value, `type` its column's type if known. */
type Writer = (from: Sql, type?: string) => Form

const bare = (text: Sql): Form => ({ text, quote: false })
const quoted = (text: Sql): Form => ({ text, quote: true })
const exact = new Set([
  'uuid',
  'int2',
  'int4',
  'int8',
  'smallint',
  'integer',
  'int',
  'bigint',
  'numeric',
  'decimal',
])
const whole = new Set(['int2', 'int4', 'smallint', 'integer', 'int'])
const instants = new Set(['timestamptz', 'timestamp with time zone'])

const escaped = (from: Sql) => bare(sql`to_json((${from})::text)::text`)
const instant = (from: Sql) =>
  quoted(sql`to_char((${from})::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
const day = (from: Sql) => quoted(sql`to_char((${from})::date, 'YYYY-MM-DD')`)
/** JSON knows neither NaN nor infinity. */
const finite = (from: Sql) =>
  sql`nullif(nullif(nullif((${from})::float8, 'NaN'), 'Infinity'), '-Infinity')::text`

const string: Writer = (from, type = '') => {
  if (instants.has(type)) return instant(from)
  if (type === 'date') return day(from)
  return exact.has(type) ? quoted(sql`(${from})::text`) : escaped(from)
}
const integer: Writer = (from, type = '') =>
  bare(whole.has(type) ? sql`(${from})::text` : sql`(${from})::int::text`)
const decimal: Writer = (from, type = '') => bare(exact.has(type) ? sql`(${from})::text` : finite(from))

const writers = new Map<string, Writer>([
  ['ID', (from, type = '') => (exact.has(type) ? quoted(sql`(${from})::text`) : escaped(from))],
  ['String', string],
  ['Int', integer],
  ['Float', decimal],
  ['Boolean', (from) => bare(sql`(${from})::boolean::text`)],
  ['DateTime', instant],
  ['DateTimeISO', instant],
  ['Date', day],
  ['LocalDate', day],
  [
    'JSON',
    (from, type = '') => bare(type.startsWith('json') ? sql`(${from})::text` : sql`to_json(${from})::text`),
  ],
  [
    'BigInt',
    (from) =>
      bare(
        sql`case when abs((${from})::numeric) <= 9007199254740991 then (${from})::bigint::text else '"' || (${from})::bigint::text || '"' end`,
      ),
  ],
])
for (const name of [
  'URL',
  'EmailAddress',
  'UUID',
  'NonEmptyString',
  'PhoneNumber',
  'PostalCode',
  'Locale',
  'HexColorCode',
])
  writers.set(name, string)
for (const name of ['NonNegativeInt', 'PositiveInt', 'UnsignedInt', 'Timestamp']) writers.set(name, integer)
for (const name of ['NonNegativeFloat', 'PositiveFloat', 'Latitude', 'Longitude']) writers.set(name, decimal)
writers.set('JSONObject', writers.get('JSON') as Writer)

/** Whether the database can write this type. */
export function hasForm(type: GraphQLLeafType): boolean {
  return isEnumType(type) || writers.has(type.name)
}

/** An SQL value as JSON text. */
export function writeSql(type: GraphQLLeafType, from: Sql, columnType?: string): Form {
  if (isEnumType(type)) return bare(enumName(type, from))
  const writer = writers.get(type.name)
  if (!writer) throw new TypeError(`no text form for ${type.name}`)
  return writer(from, columnType)
}

/** The name GraphQL shows for a stored value; a value that is none of the enum's is null. */
function enumName(type: GraphQLEnumType, from: Sql): Sql {
  const values = type.getValues()
  // a list is set up faster than as many comparisons
  if (values.every((v) => v.value === v.name))
    return sql`case when (${from})::text = any(${raw(`'{${values.map((v) => v.name).join()}}'::text[]`)}) then '"' || (${from})::text || '"' end`
  const cases = values.map((v) => `when '${String(v.value).replaceAll("'", "''")}' then '"${v.name}"'`)
  return sql`case (${from})::text ${raw(cases.join(' '))} end`
}

/** A value inside a JSON document as JSON text; JSON's null is null. */
export function writeJson(type: GraphQLLeafType, from: Sql): Form {
  const text = sql`((${from}) #>> '{}')`
  const sameKind = (kind: string) =>
    bare(sql`case when jsonb_typeof(${from}) = ${raw(`'${kind}'`)} then (${from})::text end`)
  if (isScalarType(type)) {
    const writer = writers.get(type.name)
    if (type.name.startsWith('JSON')) return bare(sql`nullif(${from}, 'null'::jsonb)::text`)
    if (writer === integer || writer === decimal) return sameKind('number')
    if (type.name === 'Boolean') return sameKind('boolean')
  }
  return writeSql(type, text)
}

/** An SQL array of scalars as JSON text; null when the array is, or when an entry is null that may not be. */
export function writeArray(type: GraphQLLeafType, from: Sql, entriesNonNull: boolean): Sql {
  const strings = isScalarType(type) && (type.name === 'ID' || writers.get(type.name) === string)
  const plain = strings
    ? 'text[]'
    : type.name === 'Int'
      ? 'int[]'
      : type.name === 'Boolean'
        ? 'boolean[]'
        : undefined
  const array = sql`(select (${from})${raw(plain ? `::${plain}` : '')} as a offset 0) arrays`
  const complete = entriesNonNull ? sql`array_position(arrays.a, null) is null` : raw('arrays.a is not null')
  if (plain) return sql`(select to_json(arrays.a)::text from ${array} where ${complete})`
  const { text, quote } = writeSql(type, raw('entries.e'))
  const entry = quote ? sql`'"' || ${text} || '"'` : text
  return sql`(select '[' || (select coalesce(string_agg(coalesce(${entry}, 'null'), ',' order by entries.o), '') from unnest(arrays.a) with ordinality entries(e, o)) || ']' from ${array} where arrays.a is not null and ${complete})`
}
