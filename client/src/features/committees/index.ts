export { default as CommitteeRules } from './CommitteeRules.vue'
export { RulesParts } from './documents.js'
