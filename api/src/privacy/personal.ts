import { nothing, personal } from '../platform/index.js'

// tables that no module of its own has
personal({
  seed_record: nothing(),
  migration: nothing(),
})
