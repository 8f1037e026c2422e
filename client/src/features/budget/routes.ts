import type { RouteRecordRaw } from 'vue-router'

/** What a proposal for the budget would cost. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele/haushalt', name: 'budget', component: () => import('./BudgetPage.vue') },
]
