import type { RouteRecordRaw } from 'vue-router'

/** What is kept of people, for those who answer for it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'verwaltung/verarbeitung',
    name: 'processing-register',
    component: () => import('./RegisterPage.vue'),
    meta: { signedIn: true },
  },
]
