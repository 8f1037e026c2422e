import { expect, test } from 'vitest'
import { announcementMissing } from './announcement.js'

test('a meeting that was not made known is red in every state but when called off or kept elsewhere', () => {
  const of = (state: Parameters<typeof announcementMissing>[0]['state'], number: number | null = 3) =>
    announcementMissing({ state, number, announcement: null })
  expect(
    ['SCHEDULED', 'INVITED', 'OPEN', 'INTERRUPTED', 'CLOSED', 'CANCELLED'].map((one) => of(one as never)),
  ).toEqual(['ahead', 'ahead', 'held', 'held', 'over', null])
  expect([of('SCHEDULED', null), of('CLOSED', null)]).toEqual([null, 'over'])
  expect(announcementMissing({ state: 'CLOSED', number: 3, announcement: { id: 'a' } })).toBeNull()
})
