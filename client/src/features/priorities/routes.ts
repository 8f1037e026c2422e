import type { RouteRecordRaw } from 'vue-router'

/** The topic priorities. */
export const routes: RouteRecordRaw[] = [
  { path: 'schwerpunkte', name: 'priorities', component: () => import('./PrioritiesPage.vue') },
]
