import type { RouteRecordRaw } from 'vue-router'

/** Meetings to come, one meeting, and where the clerk makes its agenda. */
export const routes: RouteRecordRaw[] = [
  { path: 'sitzungen', name: 'meetings', component: () => import('./MeetingsPage.vue') },
  { path: 'sitzungen/:id', name: 'meeting', component: () => import('./MeetingPage.vue'), props: true },
  {
    path: 'sitzungen/:id/tagesordnung',
    name: 'agenda',
    component: () => import('./AgendaPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
  {
    path: 'sitzungen/:id/versand',
    name: 'meeting-notices',
    component: () => import('./NoticesPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
