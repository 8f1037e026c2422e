import type { RouteRecordRaw } from 'vue-router'

/** Events: those to come, and the page of each, where one comes or takes it back. */
export const routes: RouteRecordRaw[] = [
  { path: 'veranstaltungen', name: 'summits', component: () => import('./SummitsPage.vue') },
  {
    path: 'veranstaltungen/:id',
    name: 'summit',
    component: () => import('./SummitPage.vue'),
    props: true,
  },
]
