import { openAdvancement, planAdvancement } from '../../src/advancement/index.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'

const kreis: readonly Who[] = ['integrationOffice']
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Who asks the staff of the Kreis and tells what came out: its Integrationsbuero. */
export async function rightsOfAdvancement({ t, cast }: World): Promise<Table> {
  const bodyId = await idOf(t, 'select id from body where district_id is null')
  const officeId = await idOf(t, `select id from office where body_id = '${bodyId}' limit 1`)
  const input = { bodyId, title: 'Migrantenförderplan', offices: [{ officeId }], keepUntil: later(100) }
  const plan = () => t.as(cast.integrationOffice, (ctx) => planAdvancement(ctx, input))
  const [draft, opened, closed, published] = [await plan(), await plan(), await plan(), await plan()]
  await t.as(cast.integrationOffice, (ctx) => openAdvancement(ctx, { id: opened, closesOn: later(7) }))
  await t.db.query(`update advancement_plan set state = 'CLOSED', answers = 9, counts = '[]' where id = $1`, [
    closed,
  ])
  await t.db.query(
    `update advancement_plan set state = 'PUBLISHED', answers = 9, counts = '[]' where id = $1`,
    [published],
  )
  return {
    planAdvancement: [{ input, may: kreis }],
    openAdvancement: [{ input: { id: draft, closesOn: later(7) }, may: kreis }],
    discardAdvancement: [{ input: { id: draft }, may: kreis }],
    closeAdvancement: [{ input: { id: opened }, may: kreis }],
    publishAdvancement: [{ input: { id: closed }, may: kreis }],
    unpublishAdvancement: [{ input: { id: published }, may: kreis }],
  }
}
