import { nothing, personal } from '../platform/index.js'

personal({
  workshop_wish: { item_id: ['registrations', 'conduct', 'registrations'] },
  workshop_seat: { item_id: ['registrations', 'conduct', 'registrations'] },
  workshop_draw: nothing(),
})
