import type { RouteRecordRaw } from 'vue-router'
import { badgesPath, doorPath, ticketPath } from '@mitsprache/api/contract'

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
  {
    path: doorPath(':id').slice(1),
    name: 'event-door',
    component: () => import('./door/DoorPage.vue'),
    props: true,
    meta: { ...meta, texts: ['door', 'errors', 'shell', 'ui'] },
    // always a page of its own: only so it has the rules of the door's scanner, and can be kept by its worker
    beforeEnter: (to, from) => {
      if (import.meta.env.SSR || from.name === undefined) return true
      window.location.assign(to.fullPath)
      return false
    },
  },
]
