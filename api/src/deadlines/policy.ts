import { keepers, Meeting } from '../meetings/index.js'
import { policy } from '../platform/index.js'

policy<Meeting>(Meeting, [{ role: 'CLERK', verbs: ['markBudgetSession'], scope: keepers }])
