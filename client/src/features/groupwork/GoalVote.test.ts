import { expect, test } from 'vitest'
import { showPage } from '../../../test/page.js'
import GoalVote from './GoalVote.vue'

const goal = {
  ...{ id: 'a', kind: 'ANNUAL_GOAL', text: 'Mehr Kitas', state: 'DRAFT', hands: null, votedAt: null },
  ...{ carriedUnanimously: null, votesYes: null, votesNo: null, votesAbstained: null, note: null },
  availableActions: ['voteOnGoals'],
}
const counted = {
  ...{ ...goal, votedAt: '2026-11-23T10:00:00Z', votesYes: 12, votesNo: 30, votesAbstained: 4 },
  ...{ carriedUnanimously: false, note: 'Noch einmal beraten.', availableActions: ['correctVote'] },
}

test('a vote that was recorded, also meanwhile and elsewhere, is there to be corrected with its note', async () => {
  const shown = showPage(GoalVote, { goal })
  const inputs = () =>
    shown
      .findAll<HTMLInputElement>('input:not([type=checkbox]), textarea')
      .map(({ element }) => element.value)
  shown.get('details').element.open = true
  await shown.get('details').trigger('toggle')
  expect(inputs()).toEqual(['', '', '', ''])
  await shown.setProps({ goal: counted })
  expect(inputs()).toEqual(['12', '30', '4', '', 'Noch einmal beraten.'])
  const unanimous = { ...counted, votesYes: null, votesNo: null, carriedUnanimously: true }
  await shown.setProps({ goal: { ...unanimous, votedAt: '2026-11-23T10:05:00Z' } })
  expect(shown.get<HTMLInputElement>('input[type=checkbox]').element.checked).toBe(true)
})
