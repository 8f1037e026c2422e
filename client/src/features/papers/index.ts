export { default as PaperEntry } from './PaperEntry.vue'
export { PaperEntryParts } from './listDocuments.js'
export { default as PapersHere } from './PapersHere.vue'
export { default as StartMoved } from './StartMoved.vue'
