import type { RouteRecordRaw } from 'vue-router'

const signedIn = { signedIn: true }

/** The desks of those who work on papers. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'mein-bereich/gremien',
    name: 'committee-desk',
    component: () => import('./CommitteeDeskPage.vue'),
    meta: signedIn,
  },
  {
    path: 'mein-bereich/geschaeftsstelle',
    name: 'clerk-desk',
    component: () => import('./ClerkDeskPage.vue'),
    meta: signedIn,
  },
  {
    path: 'mein-bereich/amt',
    name: 'office-desk',
    component: () => import('./OfficeDeskPage.vue'),
    meta: signedIn,
  },
  {
    path: 'mein-bereich/beratungsfolgen',
    name: 'route-templates',
    component: () => import('./TemplatesPage.vue'),
    meta: signedIn,
  },
  {
    path: 'integrationsbuero',
    name: 'integration-desk',
    component: () => import('./IntegrationDeskPage.vue'),
    meta: signedIn,
  },
]
