import { policy } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'
import { Membership } from './Membership.js'
import { Seat } from './Seat.js'

// Setting a Body up is the administrator's alone: whoever names a chair gives rights.
policy(Body, [{ role: 'ADMINISTRATOR', verbs: ['addCommittee', 'addOffice', 'setContact'] }])
policy(Committee, [{ role: 'ADMINISTRATOR', verbs: ['nameCommittee', 'addSeats'] }])
policy(InstitutionName, [{ role: 'ADMINISTRATOR', verbs: ['confirmName'] }])
policy(Seat, [{ role: 'ADMINISTRATOR', verbs: ['appointMember'] }])
policy(Membership, [{ role: 'ADMINISTRATOR', verbs: ['endMembership'] }])
