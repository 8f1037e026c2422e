export { default as IndicatorStanding } from './IndicatorStanding.vue'
export { default as LightCounts } from './LightCounts.vue'
export { default as LightState } from './LightState.vue'
export { useMeasured } from './measured.js'
