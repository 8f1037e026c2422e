import type { RouteRecordRaw } from 'vue-router'
import { readFilters } from './filters.js'

/** What becomes of resolutions, with its filters in the address. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'umsetzung',
    name: 'implementation',
    component: () => import('./ImplementationPage.vue'),
    props: (route) => ({ filters: readFilters(route.query) }),
  },
]
