export { default as PaperEntry } from './PaperEntry.vue'
export { PaperEntryParts } from './listDocuments.js'
