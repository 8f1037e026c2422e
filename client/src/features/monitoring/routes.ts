import type { RouteRecordRaw } from 'vue-router'

/** All indicators and where they stand, and one of them in the municipalities side by side. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele/indikatoren', name: 'indicators', component: () => import('./IndicatorsPage.vue') },
  { path: 'ziele/vergleich', name: 'comparison', component: () => import('./ComparisonPage.vue') },
]
