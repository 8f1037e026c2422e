export { default as PaperImplementation } from './PaperImplementation.vue'
export { ImplementationParts } from './documents.js'
export { default as OpenReferrals } from './OpenReferrals.vue'
