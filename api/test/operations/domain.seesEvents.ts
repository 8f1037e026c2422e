import { AdvancementPlan } from '../../src/advancement/index.js'
import { Ticket } from '../../src/admission/index.js'
import { Organisation } from '../../src/accounts/index.js'
import { Invitation } from '../../src/invitations/index.js'
import { Offer } from '../../src/offers/index.js'
import { PriorityRound } from '../../src/priorities/index.js'
import { Report } from '../../src/reports/index.js'
import { ChecklistItem, Participant, ProgrammeItem, Registration, Summit } from '../../src/summits/index.js'
import { SummitGroup } from '../../src/summits/index.js'
import { Survey } from '../../src/surveys/index.js'
import type { View } from './domain.rows.js'

/*
 * Who sees what of events, offers and what is asked of people; written a second time, as domain.sees.ts.
 */

/** Plans what a body does: its Integrationsbuero. */
export const plans = (v: View, bodyId: string): boolean => v.holds('INTEGRATION_OFFICE', bodyId)

/** Plans the event. */
export function plansEvent(v: View, summitId: string | null): boolean {
  const event = v.rows.get(Summit, summitId)
  return event !== null && plans(v, event.bodyId)
}

/** An event is for everybody once it was announced; its planners, and who has something to do for it, know it before. */
function seesEvent(v: View, summitId: string | null): boolean {
  const event = v.rows.get(Summit, summitId)
  if (!event) return false
  const helps = v.rows.of(ChecklistItem).some((item) => item.summitId === event.id && v.is(item.ownerId))
  return event.state !== 'DRAFT' || plans(v, event.bodyId) || helps
}

/** Who registered, who acts for their organisation, and who plans the event. */
function seesRegistration(v: View, id: string): boolean {
  const r = v.rows.get(Registration, id)
  return r !== null && (v.is(r.personId) || v.speaksFor(r.organisationId) || plansEvent(v, r.summitId))
}

/** In the public register: published, confirmed of late, by an organisation that was checked and is still there. */
export function isListed(v: View, o: Offer): boolean {
  const by = v.rows.get(Organisation, o.organisationId)
  return (
    o.state === 'PUBLISHED' &&
    o.validUntil >= v.today &&
    by !== null &&
    by.state === 'VERIFIED' &&
    by.removedAt === null
  )
}

/** What is in the register is public; what is not, or no more, is for its provider and for those who keep the register. */
const seesOffer = (v: View, o: Offer | null): boolean =>
  o !== null && (isListed(v, o) || v.speaksFor(o.organisationId) || v.holdsSomewhere('INTEGRATION_OFFICE'))

type Sees = (v: View, row: never) => boolean
/** The rules by type. */
export const eventRules: readonly [unknown, Sees][] = [
  [Summit, (v, s: Summit) => seesEvent(v, s.id)],
  [ProgrammeItem, (v, p: ProgrammeItem) => seesEvent(v, p.summitId)],
  [SummitGroup, (v, g: SummitGroup) => seesEvent(v, g.summitId)],
  [ChecklistItem, (v, c: ChecklistItem) => v.is(c.ownerId) || plansEvent(v, c.summitId)],
  [Registration, (v, r: Registration) => seesRegistration(v, r.id)],
  [Participant, (v, p: Participant) => seesRegistration(v, p.registrationId)],
  [Invitation, (v, i: Invitation) => v.is(i.personId) || plansEvent(v, i.summitId)],
  [
    Ticket,
    (v, t: Ticket) =>
      v.is(v.rows.get(Registration, t.registrationId)?.personId ?? null) || plansEvent(v, t.summitId),
  ],
  [Offer, (v, o: Offer) => seesOffer(v, o)],
  [Survey, (v, s: Survey) => s.state !== 'DRAFT' || plans(v, s.bodyId)],
  [PriorityRound, (v, r: PriorityRound) => r.state !== 'DRAFT' || plansEvent(v, r.summitId)],
  [Report, (v, r: Report) => r.publishedAt !== null || plans(v, r.bodyId)],
  // staff are asked in public; only what came out waits until it is published
  [AdvancementPlan, (v, p: AdvancementPlan) => ['OPEN', 'PUBLISHED'].includes(p.state) || plans(v, p.bodyId)],
]
