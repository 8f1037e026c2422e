import type { RouteRecordRaw } from 'vue-router'

const desk = 'integrationsbuero/veranstaltungen/:id/im-raum'
const meta = { signedIn: true }

/** In the room of an event: points by phone, the board for the hall, and the organisers' side of it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'punkte/:code?',
    name: 'points',
    component: () => import('./PointsPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'punkte/tafel/:roundKey',
    name: 'points-board',
    component: () => import('./BoardPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  { path: desk, name: 'room-desk', component: () => import('./RoomPage.vue'), props: true, meta },
  {
    path: `${desk}/punkte/neu`,
    name: 'round-plan',
    component: () => import('./RoundFormPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${desk}/punkte/:roundKey`,
    name: 'round-desk',
    component: () => import('./RoundPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${desk}/punkte/:roundKey/aendern`,
    name: 'round-change',
    component: () => import('./RoundFormPage.vue'),
    props: true,
    meta,
  },
  {
    path: `${desk}/punkte/:roundKey/codes`,
    name: 'round-codes',
    component: () => import('./CodesPage.vue'),
    props: true,
    meta,
  },
]
