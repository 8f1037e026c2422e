import type { RouteRecordRaw } from 'vue-router'

/** The minutes of a meeting: read by everybody once effective, written and signed by those who keep and chair. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'sitzungen/:id/niederschrift',
    name: 'minutes',
    component: () => import('./MinutesPage.vue'),
    props: true,
  },
]
