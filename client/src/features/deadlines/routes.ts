import type { RouteRecordRaw } from 'vue-router'

/** When a committee meets. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'gremien/:id/termine',
    name: 'committee-dates',
    component: () => import('./DatesPage.vue'),
    props: true,
  },
]
