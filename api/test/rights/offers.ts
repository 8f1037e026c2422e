import { enterOffer } from '../../src/offers/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

/** Who keeps the register of offers: the provider's delegates, and the Integrationsbuero on their behalf. */
export async function rightsOfOffers(w: World): Promise<Table> {
  const words = {
    kind: 'COURSE',
    languages: ['de'],
    groups: ['EVERYBODY'],
    texts: [{ language: 'de', title: 'Kurs', description: 'Worum es geht' }],
  }
  const enter = () =>
    w.t.as(w.cast.lead, (ctx) => enterOffer(ctx, { organisationId: w.places.koepru, ...words }))
  const indicatorId = await idOf(w.t, `select id from indicator where kind = 'COUNT_IN_REGION' limit 1`)
  const offices: readonly Who[] = [
    'integrationOffice',
    'townIntegrationOffice',
    'foreignTownIntegrationOffice',
  ]
  const keepers: readonly Who[] = ['lead', 'delegate', ...offices]
  return {
    enterOffer: [{ input: { organisationId: w.places.koepru, ...words }, may: keepers }],
    changeOffer: [{ input: { id: await enter(), ...words }, may: keepers }],
    renewOffer: [{ input: { id: await enter() }, may: keepers }],
    withdrawOffer: [{ input: { id: await enter() }, may: keepers }],
    countOffer: [{ input: { id: await enter(), indicatorId }, may: offices }],
  }
}
