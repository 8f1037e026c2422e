import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')
const meta = { signedIn: true }
const path = 'integrationsbuero/veranstaltungen'
const filters = ({ params, query }: RouteLocationNormalized) => ({
  id: word(params['id']),
  search: word(query['suche']),
  state: word(query['stand']),
  group: word(query['gruppe']),
})

/** The organisers' desk: events by state, planning one, and everything about each. */
export const routes: RouteRecordRaw[] = [
  {
    path,
    name: 'events-desk',
    component: () => import('./EventsDeskPage.vue'),
    props: ({ query }) => ({ list: word(query['stand']) }),
    meta,
  },
  {
    path: `${path}/neu`,
    name: 'event-plan',
    component: () => import('./PlanPage.vue'),
    props: ({ query }) => ({ partOf: word(query['teil']) }),
    meta,
  },
  {
    path: `${path}/eintragen`,
    name: 'event-enter',
    component: () => import('./EnterHeldPage.vue'),
    props: ({ query }) => ({ partOf: word(query['teil']) }),
    meta,
  },
  {
    path: `${path}/bezeichnungen`,
    name: 'event-kinds',
    component: () => import('./KindNamesPage.vue'),
    meta,
  },
  {
    path: `${path}/:id`,
    name: 'event-desk',
    component: () => import('./EventDeskPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${path}/:id/aendern`,
    name: 'event-change',
    component: () => import('./ChangePage.vue'),
    props: true,
    meta,
  },
  {
    path: `${path}/:id/sprachen`,
    name: 'event-words',
    component: () => import('./WordsPage.vue'),
    props: ({ params, query }) => ({ id: word(params['id']), language: word(query['sprache']) }),
    meta,
  },
  {
    path: `${path}/:id/plaetze`,
    name: 'event-places',
    component: () => import('./PlacesPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${path}/:id/programm`,
    name: 'event-programme',
    component: () => import('./ProgrammePage.vue'),
    props: true,
    meta,
  },
  {
    path: `${path}/:id/anwesenheit`,
    name: 'event-attendance',
    component: () => import('./AttendancePage.vue'),
    props: true,
    meta,
  },
  {
    path: `${path}/:id/anmeldungen`,
    name: 'event-registrations',
    component: () => import('./RegistrationsPage.vue'),
    props: filters,
    meta,
  },
  {
    path: `${path}/:id/anmeldungen/neu`,
    name: 'event-registration-enter',
    component: () => import('./EnterRegistrationPage.vue'),
    props: ({ params, query }) => ({ id: word(params['id']), step: word(query['schritt']) }),
    meta,
  },
]
