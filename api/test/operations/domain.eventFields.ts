import { Person } from '../../src/accounts/index.js'
import { Ticket } from '../../src/admission/index.js'
import { Invitation } from '../../src/invitations/index.js'
import { type Offer, OfferText } from '../../src/offers/index.js'
import { PriorityRound } from '../../src/priorities/index.js'
import { ActorGroup } from '../../src/goals/index.js'
import {
  ChecklistItem,
  Participant,
  Registration,
  Summit,
  SummitGroup,
  SummitPlaces,
} from '../../src/summits/index.js'
import { Survey } from '../../src/surveys/index.js'
import type { Reference } from './compare.js'
import { contains, given, page, visible, type Paged } from './domain.lists.js'
import type { View } from './domain.rows.js'
import { isListed, plans } from './domain.seesEvents.js'

/** As tickets are ordered: the family name first, large and small letters alike. */
export const spelled = (p: Participant): string => `${p.familyName} ${p.givenName}`.toLowerCase()

function nameOnTicket(v: View, t: Ticket): number | null {
  const p = v.rows.get(Participant, t.participantId)
  return p && v.rows.rank(spelled(p))
}

type Asked = Paged & { search?: string | null; state?: string | null; groupId?: string | null }

const placesOf = (v: View, s: Summit) => v.rows.of(SummitPlaces).find((p) => p.summitId === s.id) ?? null
const actorPosition = (v: View, g: SummitGroup) => v.rows.get(ActorGroup, g.actorGroupId)?.position ?? null
const registrations = (s: Summit, a: Asked, v: View) => {
  const comes = (r: Registration) =>
    v.rows
      .of(Participant)
      .some((p) => p.registrationId === r.id && contains(`${p.givenName} ${p.familyName}`, a.search))
  const where = (r: Registration) =>
    r.summitId === s.id &&
    (!given(a.state) || r.state === a.state) &&
    (!given(a.groupId) || r.groupId === a.groupId) &&
    (!given(a.search) || comes(r))
  return page(v, Registration, where, [{ by: (r) => r.rank }], 'registrations', a)
}

const invitations = (s: Summit, a: Asked, v: View) => {
  const named = (i: Invitation) => {
    const person = v.rows.get(Person, i.personId)
    const words = [person?.givenName, person?.familyName, person?.email]
      .filter((word) => given(word))
      .join(' ')
    return contains(i.organisation ?? '', a.search) || contains(words, a.search)
  }
  const where = (i: Invitation) =>
    i.summitId === s.id && (!given(a.state) || i.state === a.state) && (!given(a.search) || named(i))
  const order = [{ by: (i: Invitation) => v.rows.written(i, 'created_at'), descending: true }]
  return page(v, Invitation, where, order, 'invitations', a)
}

/** The words of an offer in the viewer's language, else in German, else in the first there is. */
const wordsOf = (v: View, o: Offer): OfferText | null =>
  v.rows.sorted(
    v.rows.of(OfferText).filter((t) => t.offerId === o.id),
    [
      { by: (t) => t.language === v.viewer.locale, descending: true },
      { by: (t) => t.language === 'de', descending: true },
      { by: (t) => v.rows.rank(t.language) },
    ],
  )[0] ?? null

/** What is computed of events and offers, beside their columns and relations. */
export const eventFields: Reference<View> = {
  Summit: {
    title: (s: Summit, _, v) =>
      (s.translations as Record<string, { title?: { text: string } } | undefined>)[v.viewer.locale]?.title
        ?.text ?? s.title,
    germanTitle: (s: Summit) => s.title,
    isPlanner: (s: Summit, _, v) => plans(v, s.bodyId),
    isOpen: (s: Summit, _, v) =>
      s.state === 'ANNOUNCED' && s.withRegistration && (s.registrationClosesAt ?? s.startsAt) > v.now,
    capacity: (s: Summit, _, v) => placesOf(v, s)?.capacity ?? null,
    taken: (s: Summit, _, v) => placesOf(v, s)?.taken ?? 0,
    groups: (s: Summit, _, v) =>
      visible(v, SummitGroup, (g) => g.summitId === s.id, [{ by: (g) => actorPosition(v, g) }], 30),
    parts: (s: Summit, _, v) =>
      visible(v, Summit, (p) => p.partOfId === s.id, [{ by: (p) => v.rows.written(p, 'starts_at') }], 20),
    checklist: (s: Summit, _, v) =>
      visible(
        v,
        ChecklistItem,
        (c) => c.summitId === s.id,
        [{ by: (c) => c.dueOn }, { by: (c) => c.position }],
        100,
      ),
    registrations,
    invitations,
    tickets: (s: Summit, a: Paged, v) =>
      page(
        v,
        Ticket,
        (t) => t.summitId === s.id && t.state !== 'REVOKED',
        [{ by: (t) => nameOnTicket(v, t) }],
        'tickets',
        a,
      ),
    myRegistration: (s: Summit, _, v) =>
      visible(v, Registration, (r) => r.summitId === s.id && v.is(r.personId), [
        { by: (r) => r.rank, descending: true },
      ])[0] ?? null,
    myInvitation: (s: Summit, _, v) =>
      visible(
        v,
        Invitation,
        (i) => i.summitId === s.id && v.is(i.personId) && !['DRAFT', 'WITHDRAWN'].includes(i.state),
      )[0] ?? null,
    survey: (s: Summit, _, v) =>
      visible(v, Survey, (one) => one.subjectEntity === 'Summit' && one.subjectId === s.id)[0] ?? null,
    priorityRounds: (s: Summit, _, v) =>
      visible(
        v,
        PriorityRound,
        (r) => r.summitId === s.id,
        [{ by: (r) => v.rows.written(r, 'created_at') }],
        20,
      ),
  },
  Registration: {
    participants: (r: Registration, _, v) =>
      visible(v, Participant, (p) => p.registrationId === r.id, [{ by: (p) => p.position }], 50),
    tickets: (r: Registration, _, v) =>
      visible(
        v,
        Ticket,
        (t) => t.registrationId === r.id && t.state !== 'REVOKED',
        [{ by: (t) => v.rows.get(Participant, t.participantId)?.position ?? null }],
        50,
      ),
  },
  Invitation: {
    isExpired: (i: Invitation, _, v) => {
      const s = v.rows.get(Summit, i.summitId)
      return i.state === 'ISSUED' && !!s && (s.registrationClosesAt ?? s.startsAt) <= v.now
    },
  },
  Offer: {
    isListed: (o: Offer, _, v) => isListed(v, o),
    texts: (o: Offer, _, v) =>
      visible(v, OfferText, (t) => t.offerId === o.id, [{ by: (t) => v.rows.rank(t.language) }], 20),
    title: (o: Offer, _, v) => wordsOf(v, o)?.title ?? null,
    description: (o: Offer, _, v) => wordsOf(v, o)?.description ?? null,
    times: (o: Offer, _, v) => wordsOf(v, o)?.times ?? null,
    language: (o: Offer, _, v) => wordsOf(v, o)?.language ?? null,
  },
}
