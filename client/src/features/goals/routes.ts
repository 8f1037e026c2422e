import type { RouteRecordRaw } from 'vue-router'

/** The goals: all fields of action, and one of them with everything that hangs on it. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele', name: 'goals', component: () => import('./GoalsPage.vue') },
  {
    path: 'ziele/indikatoren/:id',
    name: 'indicator',
    component: () => import('./IndicatorPage.vue'),
    props: true,
  },
  { path: 'ziele/:field', name: 'goal-field', component: () => import('./GoalFieldPage.vue'), props: true },
]
