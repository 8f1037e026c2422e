import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { legsOf, lineSize, type TransitStation } from './transit.js'
import TransitLine from './TransitLine.vue'

const station = (id: string, body: string, more: Partial<TransitStation> = {}): TransitStation => ({
  id,
  name: `Gremium ${id}`,
  role: 'berät',
  state: 'ahead',
  body,
  ...more,
})
const stations = [
  station('1', 'Neuss', { state: 'done', outcome: 'Empfohlen', tone: 'good' }),
  station('2', 'Neuss', { state: 'here', kind: 'referral' }),
  station('3', 'Kreis'),
]

test('the line is cut where it crosses from one legal person to the next', () => {
  expect(legsOf(stations).map((leg) => [leg.body, leg.stations.length, leg.crossed])).toEqual([
    ['Neuss', 2, false],
    ['Kreis', 1, true],
  ])
  expect([3, 5, 8, 9].map(lineSize)).toEqual(['short', 'medium', 'long', 'endless'])
})

test('reads as an ordered list with names, states in words and one current step', () => {
  const line = mount(TransitLine, { props: { stations }, slots: { default: 'Wartet seit 12 Tagen.' } })
  const stops = line.findAll('ol ol > li')
  expect(stops).toHaveLength(3)
  expect(stops[0]?.text()).toContain('Empfohlen')
  expect(line.findAll('[aria-current=step]')).toHaveLength(1)
  expect(line.find('[aria-current=step]').text()).toContain('Jetzt hier')
  expect(line.text()).toContain('Ab hier zuständig: Kreis')
  expect(line.find('figcaption').text()).toBe('Wartet seit 12 Tagen.')
  expect(line.findAll('svg.piece').every((svg) => svg.element.closest('[aria-hidden=true]'))).toBe(true)
})

test('carries no inline style, which the content policy would refuse', () => {
  expect(mount(TransitLine, { props: { stations } }).html()).not.toMatch(/\sstyle=/)
})
