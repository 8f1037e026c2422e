export { default as RangeInput } from './RangeInput.vue'
