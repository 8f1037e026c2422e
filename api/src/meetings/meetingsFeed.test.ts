import express from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { addDays, publicViewer } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { cancelMeeting } from './cancelMeeting.js'
import { inviteToMeeting } from './inviteToMeeting.js'
import { moveMeeting } from './moveMeeting.js'
import { planMeeting } from './planMeeting.js'
import { mountCalendar } from './routes.js'

let w: World
let server: Server
beforeAll(async () => {
  w = await worldInstallation()
  const app = express()
  mountCalendar(app, {
    source: w.t.source,
    publicUrl: 'https://mitsprache.example',
    log: { error: (said: unknown) => console.error(said) },
    viewerOf: () => Promise.resolve(publicViewer('de')),
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 240_000)
afterAll(async () => {
  server?.close()
  await w?.t.close()
})

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const at = (days: number) => new Date(`${addDays(w.j.today, days)}T15:00:00Z`)
const feed = async (query: string) => {
  const answer = await fetch(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/calendar/meetings.ics${query}`,
  )
  return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') }
}
/** The lines of the entry of a meeting. */
const entryOf = (text: string, id: string) =>
  text.split('BEGIN:VEVENT').find((entry) => entry.includes(`UID:meeting-${id}@mitsprache`)) ?? ''

test("a committee's meetings are a calendar: a move counts, what is called off says so, and no item is told", async () => {
  const committee = w.places.integrationBody
  const id = await clerk(planMeeting, { committeeIds: [committee], startsAt: at(33), place: 'Rathaus' })
  await clerk(addAgendaItem, { id, title: 'Mispelgarten', isPublic: true })
  await clerk(addAgendaItem, { id, title: 'Quittenbaum', isPublic: false })
  await clerk(inviteToMeeting, { id })
  const first = await feed(`?committee=${committee}`)
  expect(first.status).toBe(200)
  expect(entryOf(first.text, id)).toContain('SEQUENCE:0')
  expect(entryOf(first.text, id)).toContain('DTSTART;TZID=Europe/Berlin:')
  expect(first.text).toContain('BEGIN:VTIMEZONE')
  expect(first.text).toContain(`https://mitsprache.example/de/sitzungen/${id}`)
  expect(first.text).not.toMatch(/Quittenbaum|Mispelgarten/)

  await clerk(moveMeeting, { id, startsAt: at(35), place: 'Aula' })
  const moved = entryOf((await feed(`?committee=${committee}`)).text, id)
  expect(moved).toContain('SEQUENCE:1')
  expect(moved).toContain('LOCATION:Aula')
  expect(moved).toContain('STATUS:CONFIRMED')
  await clerk(cancelMeeting, { id, reason: 'Der Saal ist gesperrt.' })
  const off = entryOf((await feed('')).text, id)
  expect(off).toContain('SEQUENCE:2')
  expect(off).toContain('STATUS:CANCELLED')

  const [other] = await w.t.db.query<{ id: string }[]>(
    `select c.id from committee c where not exists (select 1 from meeting_committee m where m.committee_id = c.id) limit 1`,
  )
  const empty = await feed(`?committee=${other?.id}`)
  expect([empty.status, empty.text.includes('BEGIN:VEVENT')]).toEqual([200, false])
  for (const wrong of ['nichts', '00000000-0000-4000-8000-000000000000'])
    expect((await feed(`?committee=${wrong}`)).status).toBe(404)
})
