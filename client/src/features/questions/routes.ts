import type { RouteRecordRaw } from 'vue-router'

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')
const meta = { signedIn: true }

/** What an event asks: answered by who registers, written by who plans it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'veranstaltungen/:id/anmelden',
    name: 'event-register',
    component: () => import('./RegisterPage.vue'),
    props: ({ params, query }) => ({ id: word(params['id']), step: word(query['schritt']) }),
    meta,
  },
  {
    path: 'integrationsbuero/veranstaltungen/:id/fragen',
    name: 'event-questions',
    component: () => import('./QuestionsPage.vue'),
    props: true,
    meta,
  },
]
