// @vitest-environment node
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { signedPart, writeTicketCode } from '@mitsprache/api/contract'
import { createBook } from './book.js'
import { judgeCode, judgeTicket } from './judge.js'
import { ticketOfWalkIn, type Entry, type Scan, type Ticket } from './types.js'

const summitId = randomUUID()
const pair = () => generateKeyPairSync('ed25519')
const ours = pair()
const publicKey = String(ours.publicKey.export({ format: 'jwk' }).x)
const codeOf = (ticketId: string, serial = 1, event = summitId, by = ours.privateKey, keyId = 'a1b2c3d4') => {
  const signed = signedPart({ keyId, summitId: event, ticketId, serial })
  return writeTicketCode(signed, sign(null, signed, by))
}
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  ...{
    id: randomUUID(),
    serial: 1,
    state: 'ISSUED',
    givenName: 'Ayşe',
    familyName: 'Gast',
    spokenName: null,
  },
  ...{ organisation: null, groupId: null, walkIn: false, overFull: false, entries: [] },
  ...more,
})
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ id: randomUUID(), deviceId: 'there', deviceName: 'Hof', outcome: 'ENTERED' },
  ...{ at: '2026-12-01T09:00:00Z', settled: false },
  ...more,
})
const noted = (ticketId: string, more: Partial<Scan> = {}): Scan => ({
  ...{ id: randomUUID(), summitId, ticketId, code: null, way: 'NAME', at: '2026-12-01T09:01:00Z' },
  ...{ undone: false, sent: false },
  ...more,
})
const bookOf = (...tickets: Ticket[]) => {
  const book = createBook(() => ({ id: 'here', name: 'Haupteingang' }))
  for (const one of tickets) book.tickets.set(one.id, one)
  return book
}
const judge = (code: string, book: ReturnType<typeof bookOf>, key = publicKey) =>
  judgeCode(code, {
    list: { summitId, keys: [{ id: 'a1b2c3d4', publicKey: key }] },
    ticket: (id) => book.tickets.get(id),
    isInside: book.isInside,
  })

test('every ticket is told apart without a network', async () => {
  const [good, again, revoked] = [ticket(), ticket({ serial: 2 }), ticket({ state: 'REVOKED' })]
  const used = ticket({ state: 'CHECKED_IN', entries: [entry()] })
  const book = bookOf(good, again, revoked, used)
  const kinds = async (...codes: string[]) =>
    Promise.all(codes.map(async (code) => (await judge(code, book)).kind))
  expect(
    await kinds(codeOf(good.id), codeOf(again.id), codeOf(again.id, 2), codeOf(revoked.id), codeOf(used.id)),
  ).toEqual(['IN', 'REPLACED', 'IN', 'REVOKED', 'USED'])
  const elsewhere = codeOf(randomUUID(), 1, randomUUID())
  const forged = codeOf(good.id, 1, summitId, pair().privateKey)
  const unknownKey = codeOf(good.id, 1, summitId, ours.privateKey, 'ffffffff')
  expect(await kinds(elsewhere, forged, unknownKey, 'https://example.org', '')).toEqual([
    ...['OTHER_EVENT', 'FORGED', 'FORGED', 'NO_TICKET', 'NO_TICKET'],
  ])
  // genuine, and issued after the list was loaded
  expect(await kinds(codeOf(randomUUID()), `https://x.example/de/ticket/${codeOf(good.id)}`)).toEqual([
    'IN_NEW',
    'IN',
  ])
})

test('a browser that cannot check signatures says so, and lets in only who is on the list', async () => {
  const good = ticket()
  const book = bookOf(good)
  // a key it cannot read stands for a browser that knows no Ed25519
  expect((await judge(codeOf(good.id), book, 'AAAA')).kind).toBe('IN_UNVERIFIED')
  expect((await judge(codeOf(randomUUID()), book, 'AAAA')).kind).toBe('UNKNOWN')
})

test('what was noted here counts at once; taken back it does not, whoever noted it', () => {
  const [one, two] = [ticket(), ticket({ state: 'CHECKED_IN', entries: [entry({ id: 'far' })] })]
  const book = bookOf(one, two)
  const scan = noted(one.id)
  book.scans.set(scan.id, scan)
  expect(judgeTicket(one, book).kind).toBe('USED')
  expect(book.inside.value).toHaveLength(2)
  book.scans.set(scan.id, { ...scan, undone: true })
  book.scans.set('far', noted(two.id, { id: 'far', undone: true }))
  expect([judgeTicket(one, book).kind, judgeTicket(two, book).kind]).toEqual(['IN', 'IN'])
  expect(book.inside.value).toHaveLength(0)
})

test('a conflict is one until somebody has looked into it, and is counted once', () => {
  const double = ticket({ state: 'CHECKED_IN', entries: [entry(), entry({ outcome: 'DOUBLE' })] })
  const book = bookOf(double)
  expect(book.conflicts.value).toHaveLength(1)
  expect(book.inside.value).toHaveLength(1)
  book.tickets.set(double.id, {
    ...double,
    entries: double.entries.map((one) => ({ ...one, settled: true })),
  })
  expect(book.conflicts.value).toHaveLength(0)
})

test('a forged ticket that was taken for one of the list is a conflict, and its holder has not come', () => {
  const one = ticket({ entries: [entry({ outcome: 'FORGED' })] })
  const book = bookOf(one)
  expect(book.conflicts.value).toHaveLength(1)
  expect(book.inside.value).toHaveLength(0)
  expect(judgeTicket(one, book).kind).toBe('IN')
})

test('who comes without a registration is in at once, counts, and is nobody any more when it was a mistake', () => {
  const walkIn = {
    ...{ givenName: 'Олена', familyName: 'Шевченко', organisation: null },
    ...{ groupId: null, email: null, reason: null },
  }
  const id = randomUUID()
  const here = bookOf(ticketOfWalkIn(id, walkIn))
  here.scans.set(id, noted(id, { id, walkIn }))
  expect(here.inside.value).toHaveLength(1)
  expect(here.fresh.value).toEqual([walkIn])
  here.scans.set(id, noted(id, { id, walkIn, undone: true }))
  expect(here.expected.value).toHaveLength(0)
  expect(here.fresh.value).toHaveLength(0)
})

test('what is not sent yet is shown by the clock of the server, however wrong the device’s is', () => {
  const one = ticket()
  const book = bookOf(one)
  book.scans.set('s', noted(one.id, { id: 's', at: '2026-12-01T12:01:00.000Z' }))
  book.ahead.value = 3 * 3_600_000
  expect(book.entries(one)).toMatchObject([{ at: '2026-12-01T09:01:00.000Z', pending: true }])
  book.ahead.value = -3_600_000
  expect(book.entries(one)).toMatchObject([{ at: '2026-12-01T13:01:00.000Z' }])
})
