import { expect, test } from 'vitest'
import { nextDraft } from './nextDraft.js'

test('what waits goes onto the next draft kept here: not what was sent, not what another system keeps', () => {
  const sent = { id: 'sent', number: 4, state: 'INVITED' }
  const elsewhere = { id: 'elsewhere', number: null, state: 'SCHEDULED' }
  const draft = { id: 'draft', number: 5, state: 'SCHEDULED' }
  expect(nextDraft([sent, elsewhere, draft, { ...draft, id: 'later' }])).toBe(draft)
  expect(nextDraft([sent, elsewhere])).toBeUndefined()
})
