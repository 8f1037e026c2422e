import type { RouteRecordRaw } from 'vue-router'

/** Signing in, and what belongs to oneself. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'anmelden',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
  },
  {
    path: 'anmelden/:token',
    name: 'sign-in-link',
    component: () => import('./SignInLinkPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  {
    path: 'werden',
    name: 'become',
    component: () => import('./BecomePage.vue'),
    meta: { hidden: true, development: true },
  },
  {
    path: 'mein-bereich',
    name: 'my-area',
    component: () => import('./MyAreaPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'mein-bereich/vertretung',
    name: 'substitutions',
    component: () => import('./SubstitutionPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'profil',
    name: 'profile',
    component: () => import('./ProfilePage.vue'),
    meta: { signedIn: true },
  },
]
