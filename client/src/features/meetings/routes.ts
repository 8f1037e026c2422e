import type { RouteRecordRaw } from 'vue-router'

/** The place named in the address: a town has eight digits, the Kreis five. */
const place = (ags: unknown): string => (typeof ags === 'string' && /^\d{5}(\d{3})?$/.test(ags) ? ags : '')

/** Meetings to come and past, one meeting, and where the clerk makes its agenda. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'sitzungen',
    name: 'meetings',
    component: () => import('./MeetingsPage.vue'),
    props: ({ query }) => ({ ags: place(query['ort']), past: query['wann'] === 'vergangen' }),
  },
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
