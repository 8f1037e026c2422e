import type { RouteRecordRaw } from 'vue-router'

/** The topic priorities of the workshop or of another round. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'schwerpunkte/:round?',
    name: 'priorities',
    component: () => import('./PrioritiesPage.vue'),
    props: true,
  },
]
