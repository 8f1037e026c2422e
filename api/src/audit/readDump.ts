import { linesOf } from './linesOf.js'
import type { SignedStatement } from './auditKey.js'
import type { Sealed, SealedContent } from './sealed.js'
import type { Chain } from './verifyChain.js'

type Row = Record<string, string | null>

const wanted = ['audit_entry', 'transition', 'reason', 'audit_seal', 'audit_head', 'signed_head']

/** Reads a chain from a plain dump (`pg_dump`, plain SQL with COPY). Holds its audit tables in memory: about 1 kB an entry. */
export async function readDump(file: string): Promise<Chain> {
  const tables = await tablesOf(file)
  const rows = (name: string) => tables.get(name) ?? []
  const missing = wanted.filter((name) => !tables.has(name))
  if (missing.length > 0)
    throw new Error(
      `${file} is neither an export nor a plain dump: ${missing.join(', ')} cannot be found in it.`,
    )
  const byId = (name: string) => new Map(rows(name).map((row) => [row['id'], row]))
  const [entries, moves, reasons] = [byId('audit_entry'), byId('transition'), byId('reason')]
  const found = (seal: Row): Sealed => {
    const entry = entries.get(seal['entry_id'] ?? null)
    const move = moves.get(entry?.['transition_id'] ?? null)
    const reason = reasons.get(move?.['reason_id'] ?? null)
    return { ...sealOf(seal), content: entry ? contentOf(entry, move, reason) : null }
  }
  const seals = rows('audit_seal').sort((a, b) => Number(a['position']) - Number(b['position']))
  const [end] = rows('audit_head')
  return {
    async *seals() {
      for (const seal of seals) yield found(seal)
    },
    heads: rows('signed_head').map(headOf),
    end: { position: Number(end?.['position'] ?? Infinity), hash: end?.['hash'] ?? '' },
  }
}

async function tablesOf(file: string): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>()
  let open: { columns: string[]; rows: Row[] } | undefined
  for await (const line of linesOf(file)) {
    if (open) {
      if (line === '\\.') open = undefined
      else open.rows.push(rowOf(open.columns, line))
      continue
    }
    const [, table = '', columns = ''] = /^COPY (?:\w+\.)?(\w+) \((.*)\) FROM stdin;$/.exec(line) ?? []
    if (!wanted.includes(table)) continue
    open = { columns: columns.split(', ').map((name) => name.replaceAll('"', '')), rows: [] }
    tables.set(table, open.rows)
  }
  return tables
}

function rowOf(columns: readonly string[], line: string): Row {
  const cells = line.split('\t')
  return Object.fromEntries(columns.map((name, at) => [name, cellOf(cells[at] ?? '\\N')]))
}

const escaped: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** A value as COPY writes it; null for \N. */
function cellOf(cell: string): string | null {
  if (cell === '\\N') return null
  return cell.replaceAll(/\\(.)/gs, (_, letter: string) => escaped[letter] ?? letter)
}

function sealOf(row: Row): Omit<Sealed, 'content'> {
  const { position, entry_id: entryId, previous, hash } = row
  return {
    position: Number(position),
    entryId: entryId ?? '',
    previous: previous ?? '',
    hash: hash ?? '',
  }
}

function headOf(row: Row): SignedStatement {
  const { day, position, hash, key_id: keyId, signature } = row
  return {
    day: day ?? '',
    position: Number(position),
    hash: hash ?? '',
    keyId: keyId ?? '',
    signature: signature ?? '',
  }
}

function contentOf(entry: Row, move: Row | undefined, reason: Row | undefined): SealedContent {
  const of = (row: Row | undefined, column: string) => row?.[column] ?? null
  return {
    id: of(entry, 'id'),
    action: of(entry, 'action'),
    entity: of(entry, 'entity'),
    entityId: of(entry, 'entity_id'),
    fields: (entry['fields'] ?? '').replaceAll(/[{}"]/g, ''),
    actorId: of(entry, 'actor_id'),
    at: instantOf(of(entry, 'at')),
    transitionId: of(move, 'id'),
    movePosition: of(move, 'position'),
    moveEntity: of(move, 'entity'),
    moveEntityId: of(move, 'entity_id'),
    machine: of(move, 'machine'),
    verb: of(move, 'verb'),
    from: of(move, 'from'),
    to: of(move, 'to'),
    outcome: of(move, 'outcome'),
    moveActorId: of(move, 'actor_id'),
    occurredAt: instantOf(of(move, 'occurred_at')),
    recordedAt: instantOf(of(move, 'recorded_at')),
    reasonHash: of(reason, 'hash'),
    forId: of(entry, 'for_id'),
  }
}

/** An instant as a dump writes it, in any zone (`2026-11-28 12:33:37.5+01`), as it was sealed: UTC with microseconds. */
function instantOf(text: string | null): string | null {
  const [, date, time, fraction = '', sign, hours, minutes = '00'] =
    /^([\d-]+) ([\d:]+)(?:\.(\d+))?([+-])(\d\d)(?::?(\d\d))?/.exec(text ?? '') ?? []
  if (!date || !time || !sign || !hours) return text
  const utc = new Date(`${date}T${time}${sign}${hours}:${minutes}`).toISOString().slice(0, 19)
  return `${utc}.${fraction.padEnd(6, '0')}`
}
