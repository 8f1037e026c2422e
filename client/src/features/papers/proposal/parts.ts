import { defineAsyncComponent } from 'vue'

/** What clerks, offices and committees do to a paper; those who only read never load it. */
export const PaperDesk = defineAsyncComponent(() => import('../desk/PaperDesk.vue'))
