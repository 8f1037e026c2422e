import type { RouteRecordRaw } from 'vue-router'

/** One measure with all that carrying it out takes. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'ziele/massnahmen/:of',
    name: 'measure',
    component: () => import('./MeasurePage.vue'),
    props: true,
  },
]
