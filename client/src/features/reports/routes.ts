import type { RouteRecordRaw } from 'vue-router'

/** Integrationsberichte: the published ones for everybody, and the form of those who compose them. */
export const routes: RouteRecordRaw[] = [
  { path: 'berichte', name: 'reports', component: () => import('./ReportsPage.vue') },
  {
    path: 'berichte/neu',
    name: 'report-new',
    component: () => import('./ComposePage.vue'),
    meta: { signedIn: true },
  },
  { path: 'berichte/:id', name: 'report', component: () => import('./ReportPage.vue'), props: true },
  {
    path: 'berichte/:id/fassung',
    name: 'report-version',
    component: () => import('./ComposePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
