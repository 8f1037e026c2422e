import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')
const filters = ({ query }: RouteLocationNormalized) => ({
  search: word(query['suche']),
  ags: word(query['ort']),
  language: word(query['sprache']),
})

/** Organisations: the public list, an organisation's page and forms, joining one, the Integrationsbuero's desk for them. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'organisationen',
    name: 'organisations',
    component: () => import('./OrganisationsPage.vue'),
    props: filters,
  },
  {
    path: 'organisationen/neu',
    name: 'organisation-new',
    component: () => import('./OrganisationNewPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'organisationen/:id',
    name: 'organisation',
    component: () => import('./OrganisationPage.vue'),
    props: true,
  },
  {
    path: 'organisationen/:id/bearbeiten',
    name: 'organisation-change',
    component: () => import('./OrganisationChangePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
  {
    path: 'mitmachen/:token',
    name: 'join',
    component: () => import('./JoinPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'integrationsbuero/organisationen',
    name: 'organisations-desk',
    component: () => import('./DeskOrganisationsPage.vue'),
    props: ({ query }) => ({ list: word(query['liste']), search: word(query['suche']) }),
    meta: { signedIn: true },
  },
  {
    path: 'integrationsbuero/organisationen/neu',
    name: 'organisation-enter',
    component: () => import('./DeskEnterPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'integrationsbuero/organisationen/:id',
    name: 'organisation-desk',
    component: () => import('./DeskOrganisationPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
