import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'

const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')
const filters = ({ query }: RouteLocationNormalized) => ({
  search: word(query['suche']),
  kind: word(query['art']),
  ags: word(query['ort']),
  language: word(query['sprache']),
  group: word(query['fuer']),
  childcare: query['kinderbetreuung'] === 'ja',
})

/** The register of offers: the public list, an offer's page, and the forms of those who keep it. */
export const routes: RouteRecordRaw[] = [
  { path: 'angebote', name: 'offers', component: () => import('./OffersPage.vue'), props: filters },
  { path: 'angebote/:id', name: 'offer', component: () => import('./OfferPage.vue'), props: true },
  {
    path: 'angebote/:id/bearbeiten',
    name: 'offer-change',
    component: () => import('./OfferChangePage.vue'),
    props: true,
    meta: { signedIn: true },
  },
  {
    path: 'organisationen/:id/angebote/neu',
    name: 'offer-new',
    component: () => import('./OfferNewPage.vue'),
    props: true,
    meta: { signedIn: true },
  },
]
