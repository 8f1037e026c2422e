import { generateKeyPairSync } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { person, thingDatabase, thingMachine } from '../../test/fixtures/thing.js'
import { sealEverything } from '../../test/fixtures/sealEverything.js'
import { clock } from '../platform/index.js'
import { advance } from './advance.js'
import { AuditKey } from './AuditEntry.js'
import { pemOf, signStatement } from './auditKey.js'
import { exportAudit } from './exportAudit.js'
import { sealHash, type Sealed } from './sealed.js'
import { signHead } from './signHead.js'
import { reportLines, verifyFile } from './verifyFile.js'

const folder = mkdtempSync(join(tmpdir(), 'mitsprache-audit-'))
const at = (name: string) => join(folder, name)
const key = at('public.pem')
const others = generateKeyPairSync('ed25519')
let t: Awaited<ReturnType<typeof thingDatabase>>
let lines: string[]

beforeAll(async () => {
  t = await thingDatabase()
  try {
    for (let day = 1; day <= 3; day++) {
      clock.stopAt(new Date(`2026-05-0${day}T10:00:00.123Z`))
      for (let i = 0; i < 3; i++) {
        const id = await t.thing()
        const reason = `line\nand\ttab ${i}`
        await t.as(person('CHAIR@*'), (ctx) => advance(ctx, thingMachine, id, 'close', { reason }))
      }
      await sealEverything(t.source)
      await signHead(t.source, at('keys/audit.key'))
    }
  } finally {
    clock.stopAt(undefined)
  }
  const [kept] = await t.source.manager.find(AuditKey)
  writeFileSync(key, kept?.publicKey ?? '')
  expect(await exportAudit(t.source, at('whole.ndjson'))).toBe(9)
  lines = readFileSync(at('whole.ndjson'), 'utf8').trimEnd().split('\n')
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

type Row = Sealed & { kind: string; day?: string; content: Record<string, string | null> }

/** Checks an export after somebody had a hand in its lines. */
async function after(hand: (rows: Row[]) => unknown[], more: { heads?: string; key?: string } = {}) {
  const rows = hand(lines.map((line) => JSON.parse(line) as Row))
  writeFileSync(at('changed.ndjson'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return verifyFile({ file: at('changed.ndjson'), key, ...more })
}
const entryAt = (rows: Row[], position: number) =>
  rows.find((row) => row.kind === 'entry' && row.position === position) as Row
const without = (rows: Row[], gone: (row: Row) => boolean) => rows.filter((row) => !gone(row))
const changeWords = (rows: Row[]) => {
  entryAt(rows, 4).content['to'] = 'DECIDED'
  return rows
}
/** Seals all from a position anew, as somebody could who knows how. */
const resealed = (rows: Row[], from: number, until = Infinity) => {
  let previous = entryAt(rows, from).previous
  for (const row of rows.filter(
    (one) => one.kind === 'entry' && one.position >= from && one.position <= until,
  )) {
    row.previous = previous
    previous = row.hash = sealHash(previous, row.position, row.content as never)
  }
  const end = rows.find((row) => row.kind === 'end')
  if (end && until === Infinity) end.hash = previous
  return rows
}
const swapped = (rows: Row[], contents: boolean) => {
  const [one, other] = [entryAt(rows, 4), entryAt(rows, 5)]
  if (!contents) {
    rows[rows.indexOf(one)] = other
    rows[rows.lastIndexOf(other)] = one
    return rows
  }
  ;[one.content, other.content] = [other.content, one.content]
  ;[one.entryId, other.entryId] = [other.entryId, one.entryId]
  return rows
}

describe('an export', () => {
  test('that nobody touched is whole, and proved up to its last head', async () => {
    const report = await verifyFile({ file: at('whole.ndjson'), key })
    expect(report).toMatchObject({ entries: 9, faults: [], signed: { day: '2026-05-03', position: 9 } })
    expect(reportLines(report).at(-1)).toBe('No fault was found.')
  })

  test('holds no words anybody wrote', () => {
    expect(lines.join('\n')).not.toMatch(/and\\ttab|private/i)
  })

  const cases: [string, (rows: Row[]) => unknown[], string, number][] = [
    ['a changed row', changeWords, 'changed', 4],
    ['a changed seal', (rows) => ((entryAt(rows, 4).hash = 'f'.repeat(64)), rows), 'changed', 4],
    [
      'a missing row',
      (rows) => without(rows, (row) => row.kind === 'entry' && row.position === 4),
      'missing',
      4,
    ],
    [
      'a missing first row',
      (rows) => without(rows, (row) => row.kind === 'entry' && row.position === 1),
      'missing',
      1,
    ],
    ['a row moved to another line', (rows) => swapped(rows, false), 'moved', 4],
    ['rows whose contents were exchanged', (rows) => swapped(rows, true), 'moved', 4],
    [
      'a row told twice',
      (rows) => rows.flatMap((row) => (row === entryAt(rows, 4) ? [row, row] : [row])),
      'moved',
      5,
    ],
    ['a cut end', (rows) => without(rows, (row) => row.kind === 'entry' && row.position > 7), 'cut', 8],
    ['a file that breaks off', (rows) => rows.slice(0, 8), 'cut', 8],
    ['a row changed and sealed anew', (rows) => resealed(changeWords(rows), 4, 4), 'rewritten', 4],
    ['a row changed and all after it sealed anew', (rows) => resealed(changeWords(rows), 4), 'rewritten', 6],
  ]
  test.each(cases)('names %s', async (_, hand, kind, position) => {
    const { faults } = await after(hand)
    expect(faults[0]).toMatchObject({ kind, position })
    expect(faults).toHaveLength(1)
  })

  test('names a forged head: changed, or signed with another key', async () => {
    const forge = (sign: boolean) => (rows: Row[]) => {
      resealed(changeWords(rows), 4)
      return rows.map((row) => {
        if (row.kind !== 'head') return row
        const hash = entryAt(rows, row.position).hash
        const statement = { day: row.day ?? '', position: row.position, hash }
        return { ...row, hash, ...(sign && signStatement(statement, others.privateKey)) }
      })
    }
    for (const sign of [true, false]) {
      const { faults } = await after(forge(sign))
      // the first head lies before what was changed
      expect(faults.at(-1)).toMatchObject({ kind: 'forged', position: 9, id: '2026-05-03' })
    }
    writeFileSync(at('other.pem'), pemOf(others.publicKey))
    const { faults, signed } = await verifyFile({ file: at('whole.ndjson'), key: at('other.pem') })
    expect(faults.map(({ kind }) => kind)).toEqual(['forged', 'forged', 'forged'])
    expect(signed).toBeUndefined()
  })

  test('from which rows and heads were cut alike is found out by heads noted before', async () => {
    const heads = lines.map((line) => JSON.parse(line) as Row).filter((row) => row.kind === 'head')
    writeFileSync(at('heads.json'), JSON.stringify({ heads }))
    const cut = (rows: Row[]) => [
      ...without(rows, (row) => row.kind === 'end' || row.position > 6),
      { kind: 'end', position: 6, hash: entryAt(rows, 6).hash },
    ]
    expect((await after(cut)).faults).toEqual([])
    expect((await after(cut, { heads: at('heads.json') })).faults).toMatchObject([
      { kind: 'cut', position: 7 },
    ])
  })
})

const tables = ['audit_entry', 'audit_head', 'audit_key', 'audit_seal', 'reason', 'signed_head', 'transition']

/** What `pg_dump` writes of the audit tables, on a machine that has no pg_dump too: the server's own COPY. */
async function dump(): Promise<string> {
  const { url = '' } = t.source.options as { url?: string }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set timezone to 'Asia/Kathmandu'`)
  const parts = ['-- PostgreSQL database dump\n']
  const { connection } = client as unknown as { connection: EventEmitter }
  connection.on('copyData', ({ chunk }: { chunk: Buffer }) => parts.push(chunk.toString()))
  for (const table of tables) {
    const { rows } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0`,
      [table],
    )
    const columns = rows[0]?.columns ?? ''
    parts.push(`COPY public.${table} (${columns}) FROM stdin;\n`)
    await client.query(`copy ${table} (${columns}) to stdout`)
    parts.push('\\.\n\n')
  }
  await client.end()
  return parts.join('')
}

describe('a plain dump', () => {
  const verify = (text: string) => {
    writeFileSync(at('dump.sql'), text)
    return verifyFile({ file: at('dump.sql'), key })
  }
  const row = (text: string, table: string, beginning: string) =>
    text
      .split(`COPY public.${table} (`)[1]
      ?.split('\n')
      .find((line) => line.startsWith(beginning)) ?? ''

  test('that nobody touched is whole in whatever zone it was made', async () => {
    const text = await dump()
    expect(text).toContain('+05:45')
    expect(await verify(text)).toMatchObject({ entries: 9, faults: [], signed: { position: 9 } })
  })

  test('names what was changed, deleted, moved or cut in it', async () => {
    const text = await dump()
    const seal = (position: number) => row(text, 'audit_seal', `${position}\t`)
    const lineWith = (id: string, table: string) => `${row(text, table, id)}\n`
    const entryOf = (position: number) => seal(position).split('\t')[1] ?? ''
    const cases: [string, string, number][] = [
      [
        text.replace(lineWith(entryOf(4), 'audit_entry'), (line) => line.replace('.close', '.decide')),
        'changed',
        4,
      ],
      [text.replace(lineWith(entryOf(4), 'audit_entry'), ''), 'missing', 4],
      [text.replace(`${seal(4)}\n`, ''), 'missing', 4],
      [
        text.replace(seal(4), seal(4).replace(/^4/, '5')).replace(seal(5), seal(5).replace(/^5/, '4')),
        'moved',
        4,
      ],
      [text.replace(`${seal(9)}\n`, ''), 'cut', 9],
    ]
    for (const [changed, kind, position] of cases) {
      expect(changed).not.toBe(text)
      expect((await verify(changed)).faults).toMatchObject([{ kind, position }])
    }
    await expect(verify('create table nothing ();\n')).rejects.toThrow(/neither an export nor a plain dump/)
  })
})
