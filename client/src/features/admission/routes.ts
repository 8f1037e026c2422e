import type { RouteRecordRaw } from 'vue-router'
import { badgesPath, ticketPath } from '@mitsprache/api/contract'

const meta = { signedIn: true, hidden: true }

/** Tickets, badges and the door. */
export const routes: RouteRecordRaw[] = [
  {
    path: ticketPath(':code').slice(1),
    name: 'ticket',
    component: () => import('./TicketPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: badgesPath(':id').slice(1),
    name: 'event-badges',
    component: () => import('./BadgesPage.vue'),
    props: true,
    meta,
  },
]
