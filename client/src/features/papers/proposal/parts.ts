import { defineAsyncComponent, type Component } from 'vue'

type Part = (() => Promise<{ default: Component }>) | undefined

const parts = import.meta.glob<{ default: Component }>(['../desk/PaperDesk.vue', '../PaperAttachments.vue'])
const partOf = (path: string) => {
  const load = parts[path] as Part
  return load ? defineAsyncComponent(load) : null
}

/** What clerks, offices and committees do to a paper. */
export const PaperDesk = partOf('../desk/PaperDesk.vue')
/** Files beside a proposal. */
export const PaperAttachments = partOf('../PaperAttachments.vue')
