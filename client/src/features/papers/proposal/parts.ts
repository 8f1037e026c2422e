import { defineAsyncComponent } from 'vue'

/** What clerks, offices and committees do to a paper; those who only read never load it. */
export const PaperDesk = defineAsyncComponent(() => import('../desk/PaperDesk.vue'))

// What those who are asked something do; who only reads never loads it either.
export const AnotherWayAction = defineAsyncComponent(() => import('./AnotherWayAction.vue'))
export const CoApplicationAction = defineAsyncComponent(() => import('./CoApplicationAction.vue'))
export const QuestionsAction = defineAsyncComponent(() => import('./QuestionsAction.vue'))
export const ReplyAction = defineAsyncComponent(() => import('./ReplyAction.vue'))
export const TranslateAction = defineAsyncComponent(() => import('./TranslateAction.vue'))
export const WithdrawAction = defineAsyncComponent(() => import('./WithdrawAction.vue'))
