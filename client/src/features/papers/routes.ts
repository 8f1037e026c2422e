import type { RouteRecordRaw } from 'vue-router'
import { readFilters } from './filters.js'

/** All public papers with their filters in the address, and one of them. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'antraege',
    name: 'papers',
    component: () => import('./PapersPage.vue'),
    props: (route) => ({ filters: readFilters(route.query) }),
  },
  { path: 'antraege/:id', name: 'paper', component: () => import('./PaperPage.vue'), props: true },
]
