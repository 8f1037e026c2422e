import { nothing, personal } from '../platform/index.js'

personal({ advancement_plan: nothing() })
