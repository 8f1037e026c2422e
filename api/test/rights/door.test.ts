import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicViewer } from '../../src/platform/index.js'
import { worldInstallation, type World } from '../world/index.js'
import { doorOfNeuss } from './admission.js'
import { signedIn, type Who } from './mutations.js'
import { planners } from './summits.js'

let w: World
beforeAll(async () => {
  w = await worldInstallation({ poolSize: 4 })
}, 240_000)
afterAll(() => w?.t.close())

const everybody: readonly Who[] = ['nobody', ...signedIn]

it('a ticket is held by who registered and who plans the event; the list of the door is for those who work there', async () => {
  const { open } = await doorOfNeuss(w)
  const seen: Record<'codes' | 'list' | 'figures' | 'helpers', Who[]> = {
    ...{ codes: [], list: [], figures: [], helpers: [] },
  }
  for (const who of everybody) {
    const answer = await w.t.query(
      `query ($id: ID!) {
        summit(id: $id) { tickets { nodes { code participant { familyName } } } doorFigures { entered } doorHelpers { id } groups { entered } }
        doorList(summitId: $id) { tickets { familyName organisation } }
      }`,
      { id: open },
      who === 'nobody' ? publicViewer('de') : w.cast[who],
    )
    expect(answer.errors).toBeUndefined()
    const { summit, doorList } = answer.data as unknown as {
      summit: { tickets: { nodes: { code: string | null }[] }; doorFigures: unknown; doorHelpers: unknown[] }
      doorList: { tickets: unknown[] } | null
    }
    if (summit.tickets.nodes.some(({ code }) => code !== null)) seen.codes.push(who)
    if (doorList?.tickets.length) seen.list.push(who)
    if (summit.doorFigures) seen.figures.push(who)
    if (summit.doorHelpers.length > 0) seen.helpers.push(who)
  }
  expect(seen.codes.sort()).toEqual(['lead', ...planners].sort())
  expect(seen.list.sort()).toEqual(['mayor', ...planners].sort())
  expect(seen.figures.sort()).toEqual(['mayor', ...planners].sort())
  expect(seen.helpers.sort()).toEqual([...planners].sort())
})
