import type { RouteRecordRaw } from 'vue-router'

/** Setting Bodies up: what each lacks, and the forms that mend it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'einrichten',
    name: 'set-up',
    component: () => import('./SetUpPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'einrichten/rollen',
    name: 'set-up-roles',
    component: () => import('./SetUpRolesPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'einrichten/schliesstage',
    name: 'set-up-closed',
    component: () => import('./SetUpClosedPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'einrichten/gremien/:id',
    name: 'set-up-committee',
    component: () => import('./SetUpCommitteePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
  {
    path: 'einrichten/:ags',
    name: 'set-up-body',
    component: () => import('./SetUpBodyPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
