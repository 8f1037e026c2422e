import { describe, expect, it } from 'vitest'
import { explain, portWasTaken } from './explain.js'

describe('explain', () => {
  it.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device', /^The disk is full/],
    [
      'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9',
      /^The disk is full/,
    ],
    [
      'FATAL:  data directory "/x" has wrong ownership',
      /^The right to use the database in \/data is missing/,
    ],
    ['could not open file "PG_VERSION": Permission denied', /^The right to use the database/],
    ['FATAL:  database files are incompatible with server', /another version of PostgreSQL/],
    [
      'FATAL:  could not map anonymous shared memory: Cannot allocate memory',
      /^There is not enough free memory/,
    ],
    ['first\nFATAL:  something new', /FATAL: {2}something new \(log: \/data\/log\)/],
    ['', /it ended without a message/],
  ])('says in one sentence what %j means', (output, sentence) => {
    expect(explain(output, '/data').message).toMatch(sentence)
    expect(explain(output, '/data').message).not.toContain('\n')
  })

  it('knows a taken port', () => {
    expect(portWasTaken('LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true)
    expect(portWasTaken('FATAL:  data directory has wrong ownership')).toBe(false)
  })
})
