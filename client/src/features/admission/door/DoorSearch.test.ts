import { expect, test } from 'vitest'
import { showPage } from '../../../../test/page.js'
import { createBook } from './book.js'
import DoorSearch from './DoorSearch.vue'
import type { Ticket } from './types.js'

const ticket = (id: string, more: Partial<Ticket>): Ticket => ({
  ...{ id, serial: 1, state: 'ISSUED', givenName: '', familyName: '', spokenName: null, organisation: null },
  ...{ groupId: null, walkIn: false, overFull: false, entries: [] },
  ...more,
})

test('somebody is found by how their name is spoken, and the one who greets sees it', async () => {
  const book = createBook(() => ({ id: 'here', name: '' }))
  for (const one of [
    ticket('1', { givenName: 'Siobhán', familyName: 'Ní Bhriain', spokenName: 'Schiwon Ni Wrian' }),
    ticket('2', { givenName: 'Ayşe', familyName: 'Yıldırım', organisation: 'Köprü' }),
  ])
    book.tickets.set(one.id, one)
  const shown = showPage(DoorSearch, { door: { book } })
  await shown.get('input').setValue('schiwon')
  expect(shown.findAll('li').map((one) => one.text())).toEqual([
    expect.stringContaining('Siobhán Ní Bhriain'),
  ])
  expect(shown.get('li').text()).toContain('Gesprochen: Schiwon Ni Wrian')
  await shown.get('input').setValue('yildirim kopru')
  expect(shown.findAll('li').map((one) => one.text())).toEqual([expect.stringContaining('Ayşe Yıldırım')])
})
