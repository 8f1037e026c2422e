import type { RouteRecordRaw } from 'vue-router'

/** What an event needs and what was ordered for it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'integrationsbuero/veranstaltungen/:id/bedarf',
    name: 'event-needs',
    component: () => import('./EventNeedsPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
