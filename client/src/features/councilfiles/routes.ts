import type { RouteRecordRaw } from 'vue-router'

/** Files of the systems councils keep their committees in: for their clerks. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'sitzungsdateien',
    name: 'council-files',
    component: () => import('./CouncilFilesPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'sitzungsdateien/:id',
    name: 'council-file',
    component: () => import('./CouncilFilePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
