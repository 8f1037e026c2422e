import { expect, test } from 'vitest'
import { seatsOf, type Content } from './content.js'

type Attended = Content['attendance'][number]
const span = (seat: string, presence: Attended['presence'], committee: string | null = null): Attended => ({
  ...{ seat, presence, committee, votes: true, name: 'A', holder: 'B' },
  ...{ fromAt: '2026-01-01T17:00:00Z', untilAt: null },
})

test('spans of one seat stand together, the same seat of another committee apart', () => {
  const found = seatsOf([
    span('Rat 1', 'PRESENT'),
    span('Rat 2', 'EXCUSED'),
    span('Rat 1', 'DEPUTY'),
    span('Rat 1', 'PRESENT', 'Sozialausschuss'),
  ])
  expect(found.map(({ seat, spans }) => [seat, spans.map(({ presence }) => presence)])).toEqual([
    ['Rat 1', ['PRESENT', 'DEPUTY']],
    ['Rat 2', ['EXCUSED']],
    ['Rat 1', ['PRESENT']],
  ])
})
