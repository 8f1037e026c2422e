import type { RouteRecordRaw } from 'vue-router'

/** The Kreis and its municipalities, one of them, and a committee. */
export const routes: RouteRecordRaw[] = [
  { path: 'orte', name: 'places', component: () => import('./PlacesPage.vue') },
  { path: 'orte/:ags', name: 'place', component: () => import('./PlacePage.vue'), props: true },
  { path: 'gremien/:id', name: 'committee', component: () => import('./CommitteePage.vue'), props: true },
]
