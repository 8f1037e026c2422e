import type { RouteRecordRaw } from 'vue-router'

/** The Steuerungsgruppe and what the workshop said about steering. */
export const routes: RouteRecordRaw[] = [
  { path: 'steuerungsgruppe', name: 'steering', component: () => import('./SteeringPage.vue') },
  {
    path: 'steuerungsgruppe/weitergabe',
    name: 'steering-flow',
    component: () => import('./FlowPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'integrationsbuero/steuerungsgruppe/fahrplan',
    name: 'steering-roadmap',
    component: () => import('./RoadmapDeskPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'integrationsbuero/steuerungsgruppe/akteure',
    name: 'steering-actors',
    component: () => import('./ActorsDeskPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'integrationsbuero/steuerungsgruppe',
    name: 'steering-desk',
    component: () => import('./SteeringDeskPage.vue'),
    meta: { signedIn: true },
  },
]
