export { default as NamedVotes } from './NamedVotes.vue'
export { NamedVoteParts } from './namedDocuments.js'
