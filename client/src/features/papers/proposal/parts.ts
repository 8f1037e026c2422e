import { defineAsyncComponent, type Component } from 'vue'

type Part = (() => Promise<{ default: Component }>) | undefined

const parts = import.meta.glob<{ default: Component }>('../PaperAttachments.vue')
const attachments = parts['../PaperAttachments.vue'] as Part

/** Files beside a proposal. */
export const PaperAttachments = attachments ? defineAsyncComponent(attachments) : null
/** What clerks, offices and committees do to a paper; those who only read never load it. */
export const PaperDesk = defineAsyncComponent(() => import('../desk/PaperDesk.vue'))
