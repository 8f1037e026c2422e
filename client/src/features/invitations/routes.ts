import type { RouteRecordRaw } from 'vue-router'

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')

/** Invitations to events: the page of a mailed link, and the organisers' list with its mails. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'einladung',
    name: 'letter-code',
    component: () => import('./LetterCodePage.vue'),
    meta: { hidden: true },
  },
  {
    path: 'einladung/:token',
    name: 'invitation',
    component: () => import('./InvitationPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'keine-einladungen/:token',
    name: 'mail-wish',
    component: () => import('./MailWishPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'einladung/:token/angaben',
    name: 'invitation-form',
    component: () => import('./InvitationFormPage.vue'),
    props: ({ params, query }) => ({ token: String(params['token']), step: word(query['schritt']) }),
    meta: { hidden: true },
  },
  {
    path: 'integrationsbuero/veranstaltungen/:id/einladungen',
    name: 'invitations-desk',
    component: () => import('./InvitationsDeskPage.vue'),
    props: ({ params, query }) => ({
      id: word(params['id']),
      state: word(query['stand']),
      search: word(query['suche']),
    }),
    meta: { signedIn: true },
  },
]
