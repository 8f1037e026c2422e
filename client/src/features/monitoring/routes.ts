import type { RouteRecordRaw } from 'vue-router'

/** All indicators and where they stand. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele/indikatoren', name: 'indicators', component: () => import('./IndicatorsPage.vue') },
]
