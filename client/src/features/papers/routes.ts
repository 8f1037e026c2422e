import type { RouteRecordRaw } from 'vue-router'
import { readFilters } from './filters.js'

/** All public papers with their filters in the address, one of them, a proposal as a whole, the pages of mailed links. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'antraege',
    name: 'papers',
    component: () => import('./PapersPage.vue'),
    props: (route) => ({ filters: readFilters(route.query) }),
  },
  {
    path: 'vorgaenge/:id',
    name: 'proposal',
    component: () => import('./proposal/ProposalPage.vue'),
    props: true,
  },
  {
    path: 'antwort/:token',
    name: 'reply',
    component: () => import('./proposal/ReplyLinkPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'abmelden/:token',
    name: 'unsubscribe',
    component: () => import('./proposal/UnsubscribePage.vue'),
    props: true,
    meta: { hidden: true },
  },
  { path: 'antraege/:id', name: 'paper', component: () => import('./PaperPage.vue'), props: true },
  { path: 'vorschlag', name: 'propose', component: () => import('./form/ProposePage.vue') },
  {
    path: 'meine-vorgaenge',
    name: 'my-proposals',
    component: () => import('./form/MyProposalsPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'meine-vorgaenge/neu',
    name: 'new-proposal',
    component: () => import('./form/NewProposalPage.vue'),
    props: (route) => ({
      wanted: typeof route.query['fuer'] === 'string' ? route.query['fuer'] : '',
      withReckoned: route.query['mit'] === 'haushalt',
    }),
    meta: { signedIn: true },
  },
  {
    path: 'meine-vorgaenge/:id/:step?',
    name: 'draft',
    component: () => import('./form/DraftPage.vue'),
    props: (route) => ({ id: String(route.params['id']), step: String(route.params['step'] || '') }),
    meta: { signedIn: true },
  },
]
