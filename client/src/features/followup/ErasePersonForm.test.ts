import { expect, test, vi } from 'vitest'
import { answering } from '../../../test/graphql.js'
import { showPage } from '../../../test/page.js'
import ErasePersonForm from './ErasePersonForm.vue'

const summitId = 'b7e2a8f0-0000-4000-8000-000000000001'
const node = (id: string, name: string | null) => ({ id: `n-${id}`, person: { id, name } })
const asked = answering(({ variables }) => {
  const found = variables['search'] === 'Muster'
  return {
    data: {
      summit: {
        id: summitId,
        registrations: { nodes: found ? [node('both', 'Amal Muster')] : [] },
        invitations: {
          nodes: found ? [node('both', 'Amal Muster'), node('invited', 'Bo Muster'), node('gone', null)] : [],
        },
      },
    },
  }
})

async function look(wanted: string) {
  const shown = showPage(ErasePersonForm, { summitId })
  await shown.get('input[name=search]').setValue(wanted)
  await shown.get('form[role=search]').trigger('submit')
  return shown
}

test('who was only invited is found as well, and who was invited and registered once', async () => {
  const shown = await look('Muster')
  await vi.waitFor(
    () =>
      expect(shown.findAll('li').map((one) => one.text())).toEqual([
        'Löschen: Amal Muster',
        'Löschen: Bo Muster',
      ]),
    4000,
  )
  expect(asked.at(-1)?.query).toContain('invitations(')
})

test('that nobody is found is said of both lists', async () => {
  const shown = await look('Niemand')
  await vi.waitFor(
    () => expect(shown.text()).toContain('Niemand mit diesem Namen ist hier eingeladen oder angemeldet.'),
    4000,
  )
})
