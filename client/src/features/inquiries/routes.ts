import type { RouteRecordRaw } from 'vue-router'

/** Where Fraktionen and members ask the administration; a committee may be named in the address. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'anfragen/neu',
    name: 'new-inquiry',
    component: () => import('./NewInquiryPage.vue'),
    props: (route) => ({
      wanted: typeof route.query['gremium'] === 'string' ? route.query['gremium'] : '',
    }),
    meta: { signedIn: true },
  },
]
