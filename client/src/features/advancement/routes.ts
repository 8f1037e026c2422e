import type { RouteRecordRaw } from 'vue-router'

/** Migrantenförderpläne: the published ones for everybody, and the office that prepares and asks. */
export const routes: RouteRecordRaw[] = [
  { path: 'foerderplan', name: 'advancement', component: () => import('./AdvancementPage.vue') },
  {
    path: 'foerderplan/neu',
    name: 'advancement-new',
    component: () => import('./NewPlanPage.vue'),
    meta: { signedIn: true },
  },
  {
    path: 'foerderplan/:id',
    name: 'advancement-plan',
    component: () => import('./PlanPage.vue'),
    props: true,
  },
]
