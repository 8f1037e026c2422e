import { Delegate, Organisation } from '../../src/accounts/index.js'
import { AdvancementPlan } from '../../src/advancement/index.js'
import { Body, Committee } from '../../src/committees/index.js'
import { Offer, OfferText } from '../../src/offers/index.js'
import { Report } from '../../src/reports/index.js'
import { Summit } from '../../src/summits/index.js'
import { Survey } from '../../src/surveys/index.js'
import type { Reference } from './compare.js'
import { byId, contains, given, onlyFor, page, visible, type Paged } from './domain.lists.js'
import type { Order, View } from './domain.rows.js'
import { isListed, plans } from './domain.seesEvents.js'

const begins = (v: View, descending: boolean): Order<Summit> => [
  { by: (s) => v.rows.written(s, 'starts_at'), descending },
]
const newest = (v: View) => ({ by: (row: object) => v.rows.written(row, 'created_at'), descending: true })

type OffersAsked = Paged & {
  kind?: string | null
  ags?: string | null
  language?: string | null
  group?: string | null
  childcare?: boolean | null
  search?: string | null
}

/** Its names in all languages, and its provider's. */
const namesOf = (v: View, o: Offer) =>
  v.rows
    .of(OfferText)
    .filter((t) => t.offerId === o.id)
    .map((t) => t.title)
    .concat(v.rows.get(Organisation, o.organisationId)?.name ?? [])

const offers = (_: unknown, a: OffersAsked, v: View) => {
  const where = (o: Offer) =>
    isListed(v, o) &&
    (!given(a.kind) || o.kind === a.kind) &&
    // what is for the whole Kreis is for each place
    (!given(a.ags) || o.bodyId === null || v.rows.get(Body, o.bodyId)?.ags === a.ags) &&
    (!given(a.language) || o.languages.includes(a.language)) &&
    (!given(a.group) || o.groups.some((group) => group === a.group || group === 'EVERYBODY')) &&
    (!given(a.childcare) || o.childcare === a.childcare) &&
    namesOf(v, o).some((name) => contains(name, a.search))
  return page(
    v,
    Offer,
    where,
    [{ by: (o) => v.rows.written(o, 'modified_at'), descending: true }],
    'offers',
    a,
  )
}

/** Somebody acts for the organisation now. */
const isActedFor = (v: View, o: Organisation) =>
  v.rows
    .of(Delegate)
    .some(
      (d) => d.organisationId === o.id && d.validFrom <= v.now && (d.validTo === null || d.validTo > v.now),
    )

/** The compared root fields about events, offers and what is asked and told of them. */
export const eventQueries: Reference<View>[string] = {
  summit: (_, { id }: { id: string }, v) => byId(v, Summit, id),
  summits: (_, a: Paged & { past?: boolean | null }, v) =>
    page(
      v,
      Summit,
      (s) => (a.past === true ? s.endsAt < v.now : s.endsAt >= v.now),
      begins(v, a.past === true),
      `summits ${a.past === true}`,
      a,
    ),
  organisedSummits: (_, a: Paged & { state: string }, v) => {
    onlyFor(v, 'INTEGRATION_OFFICE')
    const over = ['HELD', 'CALLED_OFF'].includes(a.state)
    const where = (s: Summit) => s.state === a.state && plans(v, s.bodyId)
    return page(v, Summit, where, begins(v, over), `organisedSummits ${over}`, a)
  },
  steeringMeetings: (_, __, v) =>
    visible(
      v,
      Summit,
      (s) =>
        s.kind === 'STEERING_MEETING' &&
        ['ANNOUNCED', 'HELD'].includes(s.state) &&
        s.endsAt <= v.now &&
        v.rows.of(Committee).some((c) => c.bodyId === s.bodyId && c.kind === 'STEERING_GROUP'),
      begins(v, true),
      6,
    ),
  offer: (_, { id }: { id: string }, v) => byId(v, Offer, id),
  offers,
  survey: (_, { id }: { id: string }, v) => byId(v, Survey, id),
  report: (_, { id }: { id: string }, v) => byId(v, Report, id),
  reports: (_, __, v) => visible(v, Report, () => true, [newest(v)], 50),
  advancementPlan: (_, { id }: { id: string }, v) => byId(v, AdvancementPlan, id),
  advancementPlans: (_, __, v) => visible(v, AdvancementPlan, () => true, [newest(v)], 60),
  organisationsWithoutDelegate: (_, a: Paged, v) => {
    onlyFor(v, 'INTEGRATION_OFFICE')
    return page(
      v,
      Organisation,
      (o) => o.removedAt === null && !isActedFor(v, o),
      [{ by: (o) => v.rows.rank(o.name) }],
      'organisationsWithoutDelegate',
      a,
    )
  },
}
