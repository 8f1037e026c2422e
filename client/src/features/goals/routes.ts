import type { RouteRecordRaw } from 'vue-router'

/** The goals: all fields of action, and one of them with everything that hangs on it. */
export const routes: RouteRecordRaw[] = [
  { path: 'ziele', name: 'goals', component: () => import('./GoalsPage.vue') },
  { path: 'ziele/:field', name: 'goal-field', component: () => import('./GoalFieldPage.vue'), props: true },
]
