import type { RouteRecordRaw } from 'vue-router'

/** The circle of the strategy, and one field's turn in it. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele/kreislauf', name: 'strategy-circle', component: () => import('./CirclePage.vue') },
  {
    path: 'ziele/kreislauf/:field',
    name: 'strategy-cycle',
    component: () => import('./CyclePage.vue'),
    props: true,
  },
]
