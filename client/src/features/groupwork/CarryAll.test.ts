import { expect, test, vi } from 'vitest'
import { answering } from '../../../test/graphql.js'
import { showPage } from '../../../test/page.js'
import CarryAll from './CarryAll.vue'

const asked = answering(() => ({ data: { voteOnGoals: [{ __typename: 'GroupItem', id: 'a' }] } }))
const goal = (id: string, text: string, actions: string[]) => ({
  ...{ id, kind: 'ANNUAL_GOAL', text, state: 'DRAFT', hands: null, votedAt: null, note: null },
  ...{ carriedUnanimously: null, votesYes: null, votesNo: null, votesAbstained: null },
  availableActions: actions,
})
const label = 'Alle Ziele einstimmig mitgetragen'

test('the goals not voted on yet are listed first, and then carried together', async () => {
  const goals = [
    goal('a', 'Mehr Sprachkurse', ['voteOnGoals']),
    goal('b', 'Mehr Kitas', ['voteOnGoals']),
    goal('voted', 'Mehr Busse', ['correctVote']),
    goal('empty', '', ['voteOnGoals']),
  ]
  const shown = showPage(CarryAll, { goals, label })
  await shown.get('p > button').trigger('click')
  expect(shown.get('dialog').text()).toContain('2 Ziele einstimmig mitgetragen?')
  expect(shown.findAll('dialog li').map((one) => one.text())).toEqual([
    expect.stringContaining('Mehr Sprachkurse'),
    expect.stringContaining('Mehr Kitas'),
  ])
  expect(asked).toEqual([])
  const record = shown.findAll('dialog button').find((one) => one.text() === 'Eintragen')
  await record?.trigger('click')
  await vi.waitFor(() => expect(shown.emitted('changed')).toHaveLength(1), 4000)
  expect(asked.map(({ variables }) => variables)).toEqual([{ input: { ids: ['a', 'b'], unanimous: true } }])
})

test('where one goal is left it is voted on by itself', () => {
  const shown = showPage(CarryAll, { goals: [goal('a', 'Mehr Kitas', ['voteOnGoals'])], label })
  expect(shown.find('button').exists()).toBe(false)
})
