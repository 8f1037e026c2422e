import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { showPage } from '../../../test/page.js'
import { RoundDeskQuery } from './documents.js'
import RoundPage from './RoundPage.vue'

const id = 'b7e2a8f0-0000-4000-8000-000000000001'
const topic = (n: number) => ({
  ...{ id: `t${n}`, text: `Thema ${n}`, position: n, points: 5, stickerPoints: 2, rank: 1 },
  ...{ wording: { text: `Thema ${n}` }, field: null },
  photos: n === 1 ? [{ id: 'f1', name: 'blatt-1.jpg', url: '/api/files/f1' }] : [],
})
const round = (more: object) => ({
  ...{ id: 'r1', key: 'abc', pointsEach: 3, heldIn: null, ballots: 4, waitingBallots: 0, totalPoints: 10 },
  ...{ summit: { id, title: 'Gipfel', state: 'HELD' }, topics: [topic(1), topic(2)] },
  ...more,
})

test('once a round is closed the photos of its sheets can still be looked at', async () => {
  const priorityRound = round({ state: 'CLOSED', availableActions: [] })
  const props = { id, roundKey: 'abc' }
  const shown = showPage(RoundPage, props, [[RoundDeskQuery, { key: 'abc' }, { priorityRound }]])
  await flushPromises()
  expect(shown.get('a[href="/api/files/f1"]').text()).toBe('blatt-1.jpg')
  expect(shown.text()).toContain('Fotos der Blätter')
  expect(shown.text()).not.toContain('Klebepunkte eintragen')
})
