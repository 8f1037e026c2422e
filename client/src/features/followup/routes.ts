import type { RouteRecordRaw } from 'vue-router'

const desk = 'integrationsbuero/veranstaltungen/:id'
const meta = { signedIn: true }

/** After an event: its documentation for everybody, and the organisers' side of it with figures and erasure. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'veranstaltungen/:id/dokumentation',
    name: 'documentation',
    component: () => import('./DocumentationPage.vue'),
    props: true,
  },
  {
    path: `${desk}/dokumentation`,
    name: 'documentation-desk',
    component: () => import('./DocumentationDeskPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${desk}/zahlen`,
    name: 'event-figures',
    component: () => import('./FiguresPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${desk}/loeschfristen`,
    name: 'event-erasure',
    component: () => import('./ErasurePage.vue'),
    props: true,
    meta,
  },
]
