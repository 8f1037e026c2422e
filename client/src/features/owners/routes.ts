import type { RouteRecordRaw } from 'vue-router'

/** Who sees to goals, measures and values. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'integrationsbuero/zustaendig',
    name: 'owners-desk',
    component: () => import('./OwnersPage.vue'),
    meta: { signedIn: true },
  },
]
