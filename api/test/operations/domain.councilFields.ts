import { Person, type Substitution } from '../../src/accounts/index.js'
import type { Committee } from '../../src/committees/index.js'
import { Implementation, ImplementationReport } from '../../src/implementation/index.js'
import { Inquiry } from '../../src/inquiries/index.js'
import type { Meeting } from '../../src/meetings/index.js'
import { Minutes } from '../../src/minutes/index.js'
import { Paper } from '../../src/papers/index.js'
import type { Reference } from './compare.js'
import { isHeld, isLate } from './domain.council.js'
import { visible } from './domain.lists.js'
import { scopeName } from './domain.names.js'
import type { View } from './domain.rows.js'
import { fullName } from './domain.values.js'

const nameOf = (v: View, id: string) => {
  const person = v.rows.get(Person, id)
  return person && person.erasedAt === null ? fullName(person) : ''
}

/** A question before a committee waits until it is answered or its paper has ended. */
function standingOf(v: View, i: Inquiry): string {
  if (i.answeredOn !== null) return 'ANSWERED'
  if ((v.rows.get(Paper, i.paperId)?.waitsFor ?? null) === null) return 'ENDED'
  return i.dueOn < v.today ? 'OVERDUE' : 'OPEN'
}

/** What is computed of what follows from meetings and resolutions, beside columns and relations. */
export const councilFields: Reference<View> = {
  Paper: {
    inquiry: (p: Paper, _, v) => visible(v, Inquiry, (i) => i.paperId === p.id)[0] ?? null,
    implementations: (p: Paper, _, v) =>
      visible(
        v,
        Implementation,
        (i) => i.paperId === p.id,
        [{ by: (i) => v.rows.written(i, 'created_at') }],
        10,
      ),
  },
  Committee: {
    inquiries: (c: Committee, _, v) =>
      visible(
        v,
        Inquiry,
        (i) => {
          const paper = v.rows.get(Paper, i.paperId)
          return i.committeeId === c.id && !!paper?.publicSince && paper.state !== 'WITHDRAWN'
        },
        [{ by: (i) => i.answeredOn !== null }, { by: (i) => i.askedOn, descending: true }],
        30,
      ),
  },
  Meeting: {
    minutes: (m: Meeting, _, v) => visible(v, Minutes, (one) => one.meetingId === m.id)[0] ?? null,
  },
  Implementation: {
    isLate: (i: Implementation, _, v) => isLate(v, i),
    isSuspended: (i: Implementation, _, v) => isHeld(v, i.resolutionId),
    reports: (i: Implementation, _, v) =>
      visible(
        v,
        ImplementationReport,
        (r) => r.implementationId === i.id,
        [{ by: (r) => v.rows.written(r, 'reported_at'), descending: true }],
        20,
      ),
  },
  Inquiry: {
    answeredLate: (i: Inquiry) => i.answeredOn !== null && i.answeredOn > i.dueOn,
    standing: (i: Inquiry, _, v) => standingOf(v, i),
  },
  Substitution: {
    absentName: (s: Substitution, _, v) => nameOf(v, s.absentId),
    substituteName: (s: Substitution, _, v) => nameOf(v, s.substituteId),
    scopeName: (s: Substitution, _, v) => scopeName(v, s.scopeId),
    isRunning: (s: Substitution, _, v) =>
      s.endedAt === null && s.validFrom <= v.today && s.validTo >= v.today,
  },
}
