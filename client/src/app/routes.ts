import type { RouteRecordRaw } from 'vue-router'
import { locales } from '@mitsprache/api/contract'

/** What a page may say about itself in its route. */
export interface PageMeta {
  /** Only for people who are signed in; others are sent to the sign-in page and come back. */
  signedIn?: boolean
  /** Keeps search engines away. */
  hidden?: boolean
  /** Only where people try things out; in production there is no such page. */
  development?: boolean
  /** The only texts it needs, by namespace: they come with the page, and the others are not fetched before one goes elsewhere. */
  texts?: readonly string[]
}

declare module 'vue-router' {
  interface RouteMeta extends PageMeta {}
}

const shellRoutes: RouteRecordRaw[] = [
  { path: '', name: 'start', component: () => import('./pages/StartPage.vue') },
  { path: 'impressum', name: 'imprint', component: () => import('./pages/ImprintPage.vue') },
  { path: 'datenschutz', name: 'privacy', component: () => import('./pages/PrivacyPage.vue') },
  {
    path: 'barrierefreiheit',
    name: 'accessibility',
    component: () => import('./pages/AccessibilityPage.vue'),
  },
  { path: 'einfach-erklaert', name: 'plain', component: () => import('./pages/PlainPage.vue') },
]

const developmentRoutes: RouteRecordRaw[] = [
  {
    path: 'bausteine',
    name: 'parts',
    component: () => import('./pages/PartsPage.vue'),
    meta: { hidden: true },
  },
]

/** Every feature brings its pages in `features/<name>/routes.ts` as `routes`; their paths follow the language. */
const featureRoutes = Object.values(
  import.meta.glob<{ routes: RouteRecordRaw[] }>('../features/*/routes.ts', { eager: true }),
).flatMap((feature) => feature.routes)

/** All routes; every path starts with the language. */
export function createRoutes(development: boolean): RouteRecordRaw[] {
  return [
    {
      path: `/:locale(${locales.join('|')})`,
      children: [
        ...shellRoutes,
        ...featureRoutes.filter((route) => development || !route.meta?.development),
        ...(development ? developmentRoutes : []),
        { path: ':rest(.*)*', name: 'missing', component: () => import('./pages/MissingPage.vue') },
      ],
    },
  ]
}
