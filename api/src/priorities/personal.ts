import { nothing, personal } from '../platform/index.js'

personal({
  // a code is handed out without asking who takes it
  priority_code: { code: ['surveys', 'technical', 'anonymous'] },
  priority_box: { ballots: ['surveys', 'conduct', 'anonymous'] },
  priority_round: nothing(),
  priority_topic: nothing(),
})
