import { expect, test } from 'vitest'
import { groupsOf, matching } from './demoGroups.js'

const person = (name: string, part: string | null, group: string, ...lines: string[]) => ({
  id: name,
  name,
  part,
  group,
  lines,
})
const people = [
  person('Elif Yıldırım', 'PROPOSE', 'Organisationen', 'Vertretung: Köprü'),
  person('Anke Federkiel', null, 'Stadt Dormagen', 'Geschäftsstelle: Stadt Dormagen'),
  person('Dirk Ordnungstedt', null, 'Stadt Dormagen', 'Fachamt'),
  person('Nils Stempelmann', null, 'Stadt Meerbusch', 'Geschäftsstelle: Stadt Meerbusch'),
]

test('every word must be found, in name, role or place', () => {
  expect(matching(people, ' geschäfts dormagen').map(({ name }) => name)).toEqual(['Anke Federkiel'])
  expect(matching(people, '')).toHaveLength(4)
  expect(matching(people, 'nobody')).toEqual([])
})

test('people of the story stand in it alone; the others by place', () => {
  expect(groupsOf(people).map(({ name, members }) => [name, members.length])).toEqual([
    ['Stadt Dormagen', 2],
    ['Stadt Meerbusch', 1],
  ])
})
