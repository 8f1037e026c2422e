import type { RouteRecordRaw } from 'vue-router'

const desk = 'integrationsbuero/veranstaltungen/:id/umfrage'
const meta = { signedIn: true }

/** Surveys: the page where a code is typed in, that of a mailed link, and the organisers' side of it. */
export const routes: RouteRecordRaw[] = [
  {
    path: 'umfrage',
    name: 'survey-code',
    component: () => import('./SurveyCodePage.vue'),
    meta: { hidden: true },
  },
  {
    path: 'umfrage/:token',
    name: 'survey',
    component: () => import('./SurveyPage.vue'),
    props: true,
    meta: { hidden: true },
  },
  { path: desk, name: 'survey-desk', component: () => import('./SurveyDeskPage.vue'), props: true, meta },
  {
    path: `${desk}/fragen`,
    name: 'survey-questions',
    component: () => import('./SurveyFormPage.vue'),
    props: true,
    meta,
  },
]
