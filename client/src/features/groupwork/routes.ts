import type { RouteRecordRaw } from 'vue-router'

const desk = 'integrationsbuero/veranstaltungen/:id/im-raum'

/** Group work at an event: the shared page of a table by its link, and the organisers' way to the same page. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'gruppe/:token',
    name: 'group-table',
    component: () => import('./GroupPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: `${desk}/gruppe/:groupId`,
    name: 'group-desk',
    component: () => import('./GroupPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
