import type { RouteRecordRaw } from 'vue-router'

/** The red thread of a field of action. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'ziele/faden/:field',
    name: 'red-thread',
    component: () => import('./ThreadPage.vue'),
    props: true,
  },
]
