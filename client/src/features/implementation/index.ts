export { default as PaperImplementation } from './PaperImplementation.vue'
export { ImplementationParts } from './documents.js'
