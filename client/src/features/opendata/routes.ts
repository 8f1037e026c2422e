import type { RouteRecordRaw } from 'vue-router'
import { readRoutesFilters } from './filters.js'

/** How papers went, in numbers: for everybody. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'beratungswege',
    name: 'route-figures',
    component: () => import('./RouteFiguresPage.vue'),
    props: (route) => ({ filters: readRoutesFilters(route.query) }),
  },
]
