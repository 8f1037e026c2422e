import type { RouteRecordRaw } from 'vue-router'

/** A meeting while it is held, for those in the room. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'sitzungen/:id/live',
    name: 'meeting-live',
    component: () => import('./MeetingLivePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
